//! Words that students type, and the role on which each must land first. A counselor would send them there.

use medpath::catalogue::Catalogue;
use medpath::search::SearchIndex;

/// The role, and what is typed for it: the words of the forty questions, then more of their kind.
const WORDS: &[(&str, &[&str])] = &[
    ("radiologic-technologist", &["xray", "x-ray tech", "broken bones", "bones", "x rays"]),
    ("diagnostic-medical-sonographer", &["ultrasound", "sonogram", "babies", "pregnancy", "baby pictures"]),
    ("emergency-medical-technician", &["ambulance", "ems", "save lives", "cpr", "first aid", "army medic"]),
    ("medical-laboratory-technician", &["lab tech", "laboratory", "lab", "urine test"]),
    ("medical-laboratory-scientist", &["science", "chemistry", "microscope"]),
    ("phlebotomist", &["blood draw", "draws blood", "needles", "blood"]),
    ("cardiovascular-technologist", &["heart", "cath lab", "cardiology"]),
    ("ecg-technician", &["ekg", "heart monitor"]),
    ("polysomnographic-technologist", &["sleep lab", "sleep", "snoring", "dreams"]),
    ("dialysis-technician", &["kidney", "kidneys", "dialysis"]),
    ("surgical-technologist", &["operating room", "OR tech", "scrub tech", "surgery", "scalpel"]),
    ("dental-hygienist", &["teeth", "gums"]),
    ("dental-assistant", &["dentist", "orthodontist"]),
    ("dental-laboratory-technician", &["fake teeth", "dentures", "art"]),
    ("optician", &["glasses", "contacts", "frames"]),
    ("ophthalmic-medical-technician", &["eyes", "eye doctor", "blind"]),
    ("hearing-aid-specialist", &["ears", "deaf"]),
    ("orthotist-prosthetist", &["braces and prosthetics", "fake legs", "prosthetic leg"]),
    ("radiation-therapist", &["cancer", "tumor"]),
    ("mri-technologist", &["MRI", "magnet"]),
    ("ct-technologist", &["CAT scan"]),
    ("nuclear-medicine-technologist", &["radioactive", "pet scan"]),
    ("mammographer", &["mammogram", "breast cancer"]),
    ("pharmacy-technician", &["pharmacy", "pills", "pharmacist", "drugs", "prescriptions"]),
    ("health-information-technologist", &["computers"]),
    ("health-it-support-specialist", &["health it", "help desk"]),
    ("medical-coder", &["coding", "billing"]),
    ("medical-biller", &["insurance", "hospital bills"]),
    ("biomedical-equipment-technician", &["fix machines", "machines", "repair", "electronics"]),
    ("clinical-research-coordinator", &["research", "clinical trials"]),
    ("medical-device-sales-representative", &["sales"]),
    ("medical-device-product-manager", &["marketing"]),
    ("medical-secretary", &["office", "receptionist", "front desk"]),
    ("medication-technician", &["med tech", "give meds"]),
    ("respiratory-therapist", &["lungs", "breathing", "asthma", "oxygen"]),
    ("neurodiagnostic-technologist", &["brain", "seizure"]),
    ("veterinary-technologist", &["animals", "dogs", "vet", "zoo"]),
    ("registered-nurse", &["nurse", "birth", "midwife", "newborn", "pediatrics"]),
    ("nursing-assistant", &["old people", "nursing home", "hospice"]),
    ("medical-assistant", &["doctor", "shots", "vaccines", "blood pressure", "skin doctor"]),
    ("physical-therapist-assistant", &["physical therapist", "rehab", "massage"]),
    ("exercise-physiologist", &["personal trainer", "athlete"]),
    ("athletic-trainer", &["sports", "sports medicine"]),
    ("home-health-aide", &["home health", "home care"]),
    ("physician-assistant", &["pa school", "physicians assistant"]),
    ("nurse-practitioner", &["fnp", "advanced practice nurse"]),
    ("nurse-anesthetist", &["crna", "nurse who gives anesthesia"]),
    ("epidemiologist", &["outbreak", "how diseases spread"]),
    ("genetic-counselor", &["genetics", "runs in the family"]),
    ("pathologists-assistant", &["autopsies"]),
    ("medical-scribe", &["scribe", "write for doctors"]),
    ("medical-illustrator", &["medical art", "anatomy drawing"]),
    ("biomanufacturing-technician", &["vaccine maker", "bioreactor"]),
    ("infection-preventionist", &["infection control"]),
    ("occupational-health-and-safety-technician", &["osha", "hard hat"]),
    ("speech-language-pathology-assistant", &["stuttering", "speech therapy"]),
    ("recreational-therapist", &["adaptive sports", "music therapy"]),
    ("dietetic-technician", &["food", "nutrition", "weight loss"]),
    ("psychiatric-technician", &["mental health", "psychology", "depression"]),
    ("virtual-health-counselor", &["counselor", "health coach"]),
    ("community-health-worker", &["social work", "spanish", "helping people"]),
    ("clinical-microbiologist", &["germs", "virus", "bacteria"]),
    ("molecular-diagnostics-technologist", &["dna", "csi", "crime lab"]),
    ("histotechnologist", &["biopsy"]),
    ("histotechnician", &["tissue", "tissue tech"]),
    ("cytologist", &["cells", "pap smear"]),
    ("cytogenetic-technologist", &["chromosomes"]),
    ("biotech-research-associate", &["cloning", "stem cells"]),
    ("medical-scientist", &["scientist", "cure", "experiments"]),
    ("biological-technician", &["biology"]),
    ("biomedical-engineer", &["engineering", "robots", "inventor"]),
    ("laboratory-animal-technician", &["mice"]),
    ("health-data-scientist", &["ai", "machine learning"]),
    ("health-information-security-analyst", &["hacker", "cybersecurity"]),
    ("clinical-informatics-specialist", &["software"]),
    ("paramedic", &["medic", "firefighter"]),
    ("critical-care-paramedic", &["helicopter"]),
    ("ambulance-attendant", &["driver", "drive patients"]),
    ("emergency-department-technician", &["emergency room", "er"]),
    ("emergency-dispatcher", &["911", "phone"]),
    ("sterile-processing-technician", &["clean tools", "cleaning"]),
    ("perfusionist", &["heart surgery", "heart lung machine"]),
    ("surgical-first-assistant", &["stitches"]),
    ("endoscopy-technician", &["colonoscopy"]),
    ("patient-transporter", &["push wheelchairs", "stretcher"]),
    ("health-services-manager", &["run a hospital", "hospital boss"]),
    ("healthcare-compliance-officer", &["law", "hipaa"]),
    ("regulatory-affairs-specialist", &["fda"]),
];

/// One slip of the finger.
const SLIPS: &[(&str, &[&str])] = &[
    ("phlebotomist", &["phlebotomst"]),
    ("diagnostic-medical-sonographer", &["sonagrapher", "sonograpy"]),
    ("paramedic", &["paramedick"]),
    ("radiologic-technologist", &["radiolgy"]),
    ("dialysis-technician", &["dialisys"]),
    ("surgical-technologist", &["surgcal"]),
    ("pharmacy-technician", &["pharmcy", "pharmasist"]),
    ("respiratory-therapist", &["resperatory"]),
    ("medical-laboratory-technician", &["labratory"]),
    ("emergency-medical-technician", &["emergancy"]),
];

/// Words that a page explains before any role is the answer.
const PAGES: &[(&str, &[&str])] = &[
    ("what-med-tech-means", &["med tech"]),
    ("technology", &["robots", "automation"]),
    ("what-moves-pay", &["salary"]),
    ("first-steps", &["high school"]),
    ("people-to-meet", &["mentor"]),
];

#[test]
fn what_students_type_lands_on_the_right_role() {
    let catalogue = Catalogue::bundled(None);
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    let mut wrong = Vec::new();
    for (role, words) in WORDS.iter().chain(SLIPS) {
        for typed in *words {
            let hits = index.search(typed);
            let found = hits.first().map(|hit| catalogue.role_at(hit.role).id.0.as_str());
            if found != Some(*role) {
                wrong.push(format!("{typed}: {found:?} instead of {role}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Two roles bear the name, so both stand on top; the page says which is which.
#[test]
fn a_med_tech_is_one_of_two() {
    let catalogue = Catalogue::bundled(None);
    let index = SearchIndex::new(catalogue.roles(), &catalogue);
    for typed in ["med tech", "medtech", "Med Tech"] {
        let hits = index.search(typed);
        let mut first: Vec<&str> = hits.iter().take(2).map(|hit| catalogue.role_at(hit.role).id.0.as_str()).collect();
        first.sort_unstable();
        assert_eq!(first, ["medical-laboratory-scientist", "medication-technician"], "{typed}");
    }
}

#[test]
fn words_of_the_guide_land_on_their_page() {
    let catalogue = Catalogue::bundled(None);
    for (page, words) in PAGES {
        for typed in *words {
            let found = catalogue.topics_with(typed);
            assert_eq!(
                found.first().and_then(|at| catalogue.topic_at(*at)).map(|topic| topic.key()),
                Some(*page),
                "{typed}"
            );
        }
    }
}
