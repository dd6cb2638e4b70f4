import { defineWordClass } from '../wordClass.ts';

/** Trades and fields in which models are used. */
export const domainsClasses = [
  defineWordClass({
    id: 'domain-agriculture',
    words: `
      agronomy animal aquaculture barley barn beehive beekeeping blight cattle colonies corn cows crop dairy dog farm farmers fertiliser fertilizer flower
      forestry garden grained grapes grass harvest harvester henning herbicide irrigation lameness livestock maize mastitis milk moisture ndvi orchard
      pasture pesticide pests pig poultry rice ripe rumination salmon seedling sheep soil soybean spray sprayer timber tractor vineyard weed wheat`,
    also: "agronomists cooperative's drought fish graz greenhouse hectares hive plant species tomato",
  }),
  defineWordClass({
    id: 'domain-body',
    words: 'blinks brain chest cry ear eye finger frontal gait gut heart iris leg retina shoulder skin stomach wrist',
    also: 'bios blood body facial fat joint landmarks lung posture spine',
  }),
  defineWordClass({
    id: 'domain-chemistry',
    words: `
      assay atom catalyst compounds crystal enzyme isotope ligand mole molecules morgan peptide ph polymer rdkit reagent residue solvent substance`,
    also: 'acid chemists co2 drug o2 o3 protein reaction smiles spectra',
  }),
  defineWordClass({
    id: 'domain-education',
    words: `
      academic alumni campus capstone classroom course curriculum dissertation doctoral dyslexia education educational enrollment enrolment exam gradebook
      graduates homework kindergarten lecture lecturer literacy lti mooc moodle osce pedagogy plagiarism proctoring professor pupils quiz sat scholarship
      school semester student syllabus teacher teaching thesis trainee tuition tutor uni university`,
    also: 'degree essays ferpa graduation institute learner lessons librarians phd prof skills stanford',
  }),
  defineWordClass({
    id: 'domain-energy',
    words: `
      biogas biomass boiler charger consumption curtailment decarbonization dispatchable electric electrical electricity electrolyser energy epex feeder
      fuel gas geothermal gigawatt heat heatpump hvac hydro hydrogen hydropower insulation inverter nuclear oil peaker photovoltaic power powerplant
      prosumer pue reactor smartmeter solar substation tariff thermal thermostat tso turbine utility voltage wellhead wind`,
    also: 'amp diesel grid kilowatt kw kwh megawatt mw sun volte wh',
  }),
  defineWordClass({
    id: 'domain-environment',
    words: `
      air basin biodiversity biomed bird bloom carbon cetacean co2 co2e codecarbon deforestation drainage drought dwd earthquake ecmwf emission
      environmental era5 fog greenhouse habitat hail humidity hurricane ice landslide meteo nature ocean pm2.5 pollutant pollution rain rainfall rh river
      sea smog snow storm sun tide tsunami turbidity water weather wet wetland whale wildfire`,
    also: `
      coast coral earth ecosystem flood graphcast's grib2 moisture patrol polluting rangers reservoir seismic soil wild wind`,
  }),
  defineWordClass({
    id: 'domain-finance',
    words: `
      accountants acquirer actuarial aml amortization annuity arbitrage arrears asset atm bank banknote bankruptcy bond bookkeeping brokerage capital
      chargebacks cheque claims cnp collateral commodity copay credit creditor creditworthiness crypto currency debit debt debtors deductible delinquency
      deposit depreciation derivative dividend dpd drawdown dti dunning ecb economy edgar's escrow finance financial fintech fiscal foreclosure forex fraud
      gto hedged iban incoming indemnity inflation insolvency insolvent installment insurance insure insurers interchange interest inv investing investment
      isin issuer kyc laundering lei lender lending lessee liquidity loan luhn microloan mortgage msci origination overdraft pd pension pnl policyholder
      portfolio prepayment rechnung refundable reimburse reimbursement reinsurance remittance renewal repayment sanctions sectors securitization sepa
      settlement sharpe solvency stablecoin tax tellers ticker trade trader treasury underwriting usdt vat vintage volatility wallet withdrawals zugferd`,
    also: `
      account acct actuaries adjusters advisers basel bid binance bloomberg borrowers borrowing bureau capex card cardholder cash cfo deal defraud ebitda
      economic epex equity exchange fcra fi fraudulent funding intraday investors invoices ledger loss margin mcc mifid opex payments payroll pci premium
      psd2 quant reconciliation sar scams slippage stock underwriters valuation`,
  }),
  defineWordClass({
    id: 'domain-food',
    words: `
      allergens bakery beans beer beverage biscuits bread brewery butcher cake calorie chef coffee cook diet diner dish drinks eats fat fish food freezer
      halal ingredients kitchen meal mushroom nut nutrition perishable recipe restaurant spoil tastes tea tomato vegan waiter yoghurt`,
    also: 'ate bottle dairy grapes grocery lunch menu milk tray',
  }),
  defineWordClass({
    id: 'domain-game',
    words: `
      aimbot arcade ball battle bet bookmakers casino chess chessboard esports football gambler gambling game gameplay gamer horses joystick league lobbies
      loot lootbox matchmaking matchup multiplayer npc opponent play players poker quest referees spectator speedrun sportsbook stockfish tb3 tournament
      unity wager`,
    also: 'athletes cheat cheaters enemies sports steam trueskill xg',
  }),
  defineWordClass({
    id: 'domain-government',
    words: `
      asylum ballot cabinet census council election federal gazette gov government immigration mayor ministry municipality parliament police political
      politics tender troops voter war welfare`,
    also: 'administrative citizen lockdown ministers president reform regulator tax taxpayer',
  }),
  defineWordClass({
    id: 'domain-health',
    words: `
      admission adt allergy ambulance anesthesia antibiotics appointments arrhythmia asthma bed bedside biomarker biopsy bleed blister blood cancer
      cardiology cholesterol clinic clinical clinvar comorbidity covid creatinine ct death dementia dental dentist dermatology diabetes diabetics diagnosis
      dialysis dicom discharge disease dosage drug dx ecg ed eeg egfr ehr electrocardiogram emr encountered epidemic epidemiology examination fhir fundus
      genomics glaucoma glucose health hemoglobin histology hl7 hospice hospital hypertension icd icd10 icu inpatient insulin lactate lesion lockdown lung
      mammogram mammography maternity med medical medication medicine melanoma midwife mortality mri neonatal nih nodules obstetrics omop oncology
      ophthalmology outbreak outpatient pacemakers pathology patient pcr pediatric pharmacy physician physiotherapy placebo pneumonia pneumothorax prescribe
      prescription prognosis psychiatry pubmed pulse radiographers radiology readmission readmitted referral refilled rehabilitation retinopathy rhythm rx
      sepsis snomed spo2 stain stroke surgeon surgery symptoms telehealth telemedicine therapeutic therapist tomography transplant tumor tumour ultrasound
      vaccination vaccine vital ward xray`,
    also: `
      admitted allergens ancestry atc birth cardiologist caregiver chest chestx chexpert clinician counsellor dermatologist diet doctor dos emergency eye
      eyepacs fda fitzpatrick heart hipaa hitech infant lab life mastitis medcpt mother nurses oncologist pain paramedic pathologist's pharmacist phi
      pregnancy radiologists skin suicide treated treatment wearable`,
  }),
  defineWordClass({
    id: 'domain-housing',
    words: `
      amenities apartment appraiser bathroom bedroom bungalow cadastre condo door elevator estate facade furnishing hall home homebuyer homeowner house
      household landlord mortgageable properties realtor realty renovate renovation rent rental roof valuation`,
    also: 'boiler construction flat furniture garden mortgage occupancy premise room sofa tenancy',
  }),
  defineWordClass({
    id: 'domain-industry',
    words: `
      actuator aluminium aluminum barrel belt bolt booth cement chamber cobot coil compressor conveyor copper crane cwru dents drum ejector fab facilities
      factory fiducial foreman foundry furnace gantry gear gearbox glass grasp helmet hydraulic industrial industry ink lathe lithography loom lubricant
      machinist manufacturers mechanical metal metallurgy mille miner molding motor moulding nozzle opc opcua ore ot pallets pcb plant plate pneumatics ppe
      procurement pump quarry refinery rivet robot robotics scada screw semiconductor shaft smelter solder spindle steam steel suction textile torque tote
      tray twin valve wafers wear welding wood workshop`,
    also: `
      aoi assembly blister cad crack crate defect equipment erp forklift gripper historian hmi kanban laser machinery maintenance material modbus mvtec nut
      plc po setpoint supply thermal thermocouple vibration yield`,
  }),
  defineWordClass({
    id: 'domain-legal',
    words: `
      affidavit arbitration arrests bail barrister clauses compliant contractual convictions counsel court courtroom defendant deposition illegal
      infringement injunction jurisdiction jury lawsuit lawyers legal legalese legally liability licence litigation mediation nda notary paralegal parole
      patent plaintiff precedent probate prosecutor solicitor sublicense subpoena testify testimony tort trademark tribunal`,
    also: 'agpl arbitrator attorney copyright crime criminals custody sanctions term',
  }),
  defineWordClass({
    id: 'domain-media',
    words: `
      ad ads advertisement advertises advertising adverts album's animation art artist bid blogger broadcaster campaign cartoon cinema clickbait creative
      creator ddex disinformation documentary dsp dvd editorial films fma follower forum genre influencer isrc journalists livestream media movie movies
      music newsletter newspaper newsroom openrtb paywall playback playlist podcasts poster publisher remastering remix royalty satire screenplay
      screenwriter social songs songwriter soundtrack sports statues streamer subscription viewership viral vlog watchtime`,
    also: `
      advertisers banner blog book broadcast celebrity cpc cpm episode festival gdelt headline journal listeners movielens nudity pinterest play radio
      reddit reels reporter roas rss spotify studio tiktok trailer tv tweets twitter viewer youtube`,
  }),
  defineWordClass({
    id: 'domain-people',
    words: `
      absenteeism appraisal apprentice career coaching dismissal employer esco freelance headcount hiring hr internship interview interviewer jobseeker
      layoff overtime pa payroll payslip recruiters recruiting recruitment rostering salary skills staffing talent timesheet vacancy wage`,
    also: `
      applicants burnout candidate compensation cv employees intern labour leavers occupations placement strikes tenure turnover vacation workforce`,
  }),
  defineWordClass({
    id: 'domain-retail',
    words: `
      aisle apparel assortment auction b2b backorder barcode basket bestsellers bidder bottle cannibalisation carousel cart cashback checkout clearance
      clothes club coats commerce commercial cosmetics coupon crosssell dealers dress dropship ean ecommerce fashion footfall footwear fulfillment furniture
      garment gift giftcard grocer grocery gs1 hs inventory jewelry loyalty market marketplace membership merchandisers merchandising outfits outlet
      overstock pet planogram pos preorder promo refund replenishment restock retail retailers rfm sales sell shelf shoe shop sofa sold stock stockouts
      stocktake storefronts supermarket till upsell voucher warranty`,
    also: `
      brand campaign cashier crm demand discount distributor electronic etsy merchant offer pharmacy pim price promotion recsys reseller return seller
      shelves shopify shopper sku warehouse wholesaler`,
  }),
  defineWordClass({
    id: 'domain-science',
    words: `
      astronomy bios chromosome cognitive collider cs dna galaxy gatk gen genetic genome gnomad grch38 informatics lab laboratory lunar math mathematical
      microscope particle photon physicist physics planet protein quantum research science scientific seismic seismograph species stimulus study telescope
      vcf`,
    also: 'academic accession assay biologist cetacean colonies mutation pcr stain',
  }),
  defineWordClass({
    id: 'domain-security',
    words: `
      abac antivirus bombs botnet breaches burglar burglary captcha clamav cognito compromised crime csrf cve cvss darkweb defraud dkim dos edr enclave
      evade exfiltrate exfiltration exploit firewall fraudulent gitleaks honeypots impersonate injection intrusion jwt kerberos keylogger ldap llm01 malware
      mfa mitre oauth oidc otp owasp patrol pentest perimeter phish posture ransomware rootkit saml scams siem soc spam spoofing spyware sqli sso ssrf
      stolen tamper theft threat trivy trojan turnstile virustotal vulnerabilities waf watchlist xss zeroday`,
    also: `
      2fa acl advisory allowpickle attack authentication authorization backdoor bastion's bearer circumvent ciso cryptography ddos denylist devsecops
      doppler exploitation forensic fraud garak grype gvisor impersonation ips oauth2 okta pen penetration pentester poisoned principal privilege protection
      sabotage sbom security semgrep snyk sops ssh steal suspicious syft takeover unauthorized untrusted vulnerable zeek`,
  }),
  defineWordClass({
    id: 'domain-telecom',
    words: `
      antenna backhaul basestation broadband bts callcenter carrier cellular cpe dialer esim fibre helpline hotline ivr landline lte msisdn postpaid radio
      roaming sip telco telecom telephone telephony voicemail voip`,
    also: 'cabinet downlink genesys modem noc sim sms',
  }),
  defineWordClass({
    id: 'domain-transport',
    words: `
      airbag aircraft ais anpr atc barge bicycles bikes brake bus cabs care cargo chauffeur commute consignment curb cyclists delivery departs depot diesel
      disengagements dock doorstep driver ego ferry fleet forklift freight gasoline gtfs haulage highway hull ignition junction locomotive lorries metro
      mileage mobility motorcycles motorway mover's odometer parcels parking pickup pothole railway reefer ride rideshare road roundabout sailing scooter
      shipments shipper station subway tachograph taxi telematics tire tms toll trailer tram transport transportation trucks tyre ups vans vehicle vessels
      vin waybill yard`,
    also: `
      arrival captain carrier commuter congestion corridor courier deepeta dispatchers drive fuel fulfillment hail intersection lane leg logistic mavlink
      mechanics odometry pallets passenger pedestrian plate rails rider seat ship stickers tip transit trip wheels`,
  }),
  defineWordClass({
    id: 'domain-travel',
    words: `
      airfare airline airport baggage beach book campsite checkin concierge cruise departure destination flight fly hostel hotel innkeeper itinerary jetlag
      layover luggage motel overbooking reservation seat sightseeing tour tourism tourist travel traveler trip vacation venue villa visa`,
    also: 'abroad bags guests journey passport rental resort ride travellers',
  }),
];
