import { defineWordClass } from '../wordClass.ts';

/** Who acts, or is acted on. */
export const actorsClasses = [
  defineWordClass({
    id: 'actor-attacker',
    words: `
      adversarial adversary attack attacker backdoor brigading cheat cheaters counterfeit criminals ddos enemies evasion fooled forgery fraudsters hacker
      hostile impersonation insiders intruder jailbreak malicious manipulated perpetrator pgd phisher poisoned redteam sabotage scammer spammer steal thief`,
    also: `
      abuse aimbot botnet burglar exfiltrate fraud inject injection keylogger laundering leetspeak manipulation phish rootkit spoofing stolen trojan`,
  }),
  defineWordClass({
    id: 'actor-customer',
    words: `
      account acct advertisers applicants audience borrowers buyers cardholder churners client cohort consumer customer guests journey listeners merchant
      mother passenger purchaser rider seller shopper subscriber tenant travellers`,
    also: 'bidder complains debtors diner homebuyer homeowner lessee policyholder prosumer segment tourist traveler',
  }),
  defineWordClass({
    id: 'actor-engineer',
    words: `
      administrator architect coder colleagues contributors dba designers developers devsecops eng engineering fixer fte intern junior maintainer me
      programmer scientists sr subordinate tech technicians testers`,
    also: 'admin deployer dev devops ds integrators operator practitioners researchers technical',
  }),
  defineWordClass({
    id: 'actor-expert',
    words: `
      actuaries adjudicator adjusters advisers advisor agronomists analysts annotators arbiter arbitrator assessor attorney auditor biologist cardiologist
      chemists clinician consultant counsellor critic curators dermatologist doctor editors expertise experts hitl human inspectors investigators labelers
      linguists mechanics mentor moderators nurses oncologist paramedic pathologist's pentester pharmacist phd planner practitioners professional
      radiologists rangers raters researchers reviewers sme specialist transcriber translators underwriters`,
    also: `
      accountants appraiser barrister butcher chauffeur chef clerk coaching counsel dentist dr evaluators grocer interviewer journalists lawyers lecturer
      machinist merchandisers midwife notary officer paralegal physician physicist professor prosecutor radiographers realtor referees scientists
      screenwriter solicitor songwriter surgeon technicians therapist volunteers`,
  }),
  defineWordClass({
    id: 'actor-manager',
    words: `
      admin administrative approver boss captain ceo cfo chair chief cio ciso coo cto deciders deputy director dpo executive founder gm lead leader
      leadership liaison management manager mgmt ministers officer official organisers pm po president senior sponsor stakeholders steering superuser
      supervisor`,
    also: 'administrator board coordinator exec foreman head pmo steward',
  }),
  defineWordClass({
    id: 'actor-oncall',
    words: 'asleep burnout firefighter noc oncall operator ops responder rota sre',
    also: 'duty handover pager',
  }),
  defineWordClass({
    id: 'actor-org',
    words: `
      agency alliance authority business cfpb co company competitors conference cooperative's corp corporate culture enterprise fda firms ieee inc institute
      investors maker monitoria nonprofit office org organization party rivals subsidiaries`,
    also: `
      acquirer association bank clinic club commercial competition council ecmwf employer government hospital insurers issuer ministry mit national nist
      ombudsman partner police producer publisher regulator retailers shipper sme startup supermarket tribunal un union university`,
  }),
  defineWordClass({
    id: 'actor-public',
    words: `
      anybody anyone bystander celebrity citizen community commuter complainant crowd everybody externally folks outsider pedestrian people population
      public somebody taxpayer whistleblower whoever`,
    also: 'audience cyclists everyone family press voter',
  }),
  defineWordClass({
    id: 'actor-team',
    words: `
      circle committee crew department desk devops division group guild helpdesk members ourselves peer pmo squad staff team us we wg workforce`,
    also: 'community infra ops our representative soc support workstream',
  }),
  defineWordClass({
    id: 'actor-user',
    words: `
      actors adopters adults athletes attendee author caregiver cashier clerk courier dispatchers employees enlist experience friends guys he himself his
      individual learner leavers librarians myself novice parent participant person persona personally picker principal proposer reader recipient reporter
      respondents searcher sender she signup someone speaker subject submitters taker themselves user viewer visitors volunteers wearer who whom writer you
      yourself`,
    also: `
      apprentice associated behavioral blogger callers creator dau driver editors farmers follower gambler gamer household identity influencer jobseeker
      landlord mau members membership newcomers offboarding patient people photographers players recruiters spectator streamer they trader trainee tutor
      username worker`,
  }),
  defineWordClass({
    id: 'actor-vendor',
    words: `
      bureau consultancy contractors distributor freelancer integrators outsourcer partner provider reseller rfp subcontractor subprocessor supplier vendor
      wholesaler`,
    also: 'consultant external hyperscaler manufacturers',
  }),
  defineWordClass({
    id: 'actor-vulnerable',
    words: 'baby child children deaf elderly guardian infant kid minority vulnerable',
    also: 'coppa disability parental pupils wheelchair',
  }),
];
