import { defineWordClass } from '../wordClass.ts';

/** Law, trust and the people to whom both are due. */
export const rulesClasses = [
  defineWordClass({
    id: 'rule-attribute',
    words: `
      age ancestry demographic disability ethnic ethnicity female fitzpatrick gender intersectional man's marit men nationality occupations pregnancy race
      religion rural sex wheelchair women younger`,
    also: 'adults asian incoming',
  }),
  defineWordClass({
    id: 'rule-audit',
    words: `
      assurance audit auditability certification custody fedramp forensic governance iso27001 lineage pia qms regulator ropa sbom soc2 traceability
      traceable trail untraceable`,
    also: `
      accountability attest auditor authority certified cfpb compliance dpia openlineage oversight policy provenance scrutiny sox supervisory whistleblower`,
  }),
  defineWordClass({
    id: 'rule-consent',
    words: 'consent cookie cookies disclaimer optin optout parental permissions revocation withdrawn',
    also: 'guardian opt unsubscribe withdrawals withdraws',
  }),
  defineWordClass({
    id: 'rule-harm',
    words: `
      abuse creepy csam damage dangerous deadly deceive deepfake gore harassment harm harmful impact inflict insults misuse offensive rude safety slurs
      suicide toxic toxicity unsafe violence weapons wrongdoing`,
    also: `
      accident affect bombs discrimination discriminatory disinformation endanger harmlessness hazard helpline hurt illegal inversion misinformation
      reidentification reidentify reputation stereotyped surveillance`,
  }),
  defineWordClass({
    id: 'rule-law',
    words: `
      agpl basel bsd ccpa compliance conformity conventions coppa copyright cpra directive dpia dsa ecoa eprivacy fcra ferpa gdpr glba governed guidelines
      hipaa hitech illicit infringe iso iso42001 law legislation lgpd mifid mit nist noncompliance noncompliant opa pipeda policy psd2 regulation regulatory
      residency rules sox standard statutes unlawful`,
    also: 'aml charter comply dpo enact enforcement eu fine guidance legal mandate patent prohibit repeal',
  }),
  defineWordClass({
    id: 'rule-personal',
    words: `
      biometric birth birthdate emotion faceprint identifiable identity mood passport personal phi pii reidentification reidentify sensitive spii ssn
      surname username voiceprint`,
    also: `
      address cookie cookies email exif face iban identifier ip linkability msisdn name postcode privacy pseudonym subprocessor telephone`,
  }),
  defineWordClass({
    id: 'rule-rights',
    words: `
      access accessible acl appeals contestability entitle grievance objections ombudsman privilege protection recourse rectification rectify right sar`,
    also: 'authorized complainant contest disclosure disputes erasure grant iam licence rbac redress royalty',
  }),
  defineWordClass({
    id: 'rule-trust',
    words: `
      authoritative believable c2pa distrust entrusted ethics honest honestly honesty mistrust reassure reputable reputation transparency transparent trust
      trustworthy truthful`,
    also: 'accountable assure authentic ethical relies truthfulness vouch',
  }),
];
