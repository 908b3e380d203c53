//! What was typed, in plain English: chat spelling, a little Spanish, and "it" that means no computers.

use std::borrow::Cow;

/// Chat spelling and what it stands for.
const CHAT: [(&str, &str); 24] = [
    ("u", "you"),
    ("ur", "your"),
    ("r", "are"),
    ("b", "be"),
    ("wanna", "want to"),
    ("gonna", "going to"),
    ("gotta", "have to"),
    ("whats", "what is"),
    ("hows", "how is"),
    ("wheres", "where is"),
    ("idk", "i dont know"),
    ("dunno", "dont know"),
    ("bc", "because"),
    ("ppl", "people"),
    ("w", "with"),
    ("hs", "high school"),
    ("btw", ""),
    ("lol", ""),
    ("lmao", ""),
    ("tbh", ""),
    ("ngl", ""),
    ("pls", ""),
    ("plz", ""),
    ("please", ""),
];

/// Spanish words of questions about jobs, each with the English behind it and a comma after. Words that are English too
/// count only beside others.
const SPANISH: &str = "trabajo job, trabajos jobs, trabajar work, empleo job, empleos jobs, carrera career, carreras careers, \
     sin no, con with, sangre blood, agujas needles, noche nights, noches nights, fines weekends, semana, \
     niños children, ninos children, bebes babies, bebés babies, pacientes patients, animales animals, \
     enfermera nurse, enfermero nurse, enfermeria nursing, enfermería nursing, auxiliar assistant, \
     asistente assistant, ayudante assistant, medico medical, médico medical, medica medical, médica medical, \
     tecnico technician, técnico technician, tecnica technician, técnica technician, tecnologo technologist, \
     laboratorio laboratory, farmacia pharmacy, dentista dentist, dental dental, dientes teeth, ojos eyes, \
     corazon heart, corazón heart, riñones kidneys, rinones kidneys, dialisis dialysis, diálisis dialysis, \
     rayos x ray, radiografias x ray, ultrasonido ultrasound, ambulancia ambulance, paramedico paramedic, \
     paramédico paramedic, cirugia surgery, cirugía surgery, quirofano operating room, quirófano operating room, \
     computadora computer, computadoras computers, casa home, desde from, cuanto how much, cuánto how much, \
     gana earn, ganan earn, paga pay, pagan pay, pagados paid, mejor best, sueldo salary, salario salary, \
     dinero money, tiempo long, tarda take, toma take, ser be, como how, cómo how, que what, qué what, hace does, \
     hacen do, donde where, dónde where, escuela school, universidad college, titulo degree, título degree, \
     meses months, años years, anos years, un a, una a, de of, para for, el the, partera midwife, \
     comadrona midwife, fisioterapia physical therapy, terapeuta therapist, terapista therapist, terapia therapy, \
     respiratorio respiratory, respiratoria respiratory, pulmones lungs, ecografia ultrasound, \
     ecografía ultrasound, sonografia ultrasound, ancianos elderly, viejitos elderly, mayores elderly, \
     veterinario vet, veterinaria vet, mascotas pets, perros dogs, gatos cats, investigacion research, \
     investigación research, cientifico scientist, científico scientist, secretaria secretary, \
     recepcionista receptionist, higienista hygienist, lentes glasses, anteojos glasses, vista eyes, oido hearing, \
     oído hearing, audifonos hearing aids, huesos bones, cerebro brain, sueño sleep, dormir sleep, \
     radiologia radiology, radiología radiology, imagenes imaging, imágenes imaging, ingeniero engineer, \
     ingeniera engineer, biomedico biomedical, biomédico biomedical, maquinas machines, máquinas machines, \
     emergencias emergency, emergencia emergency, urgencias emergency, bombero firefighter, \
     psicologo psychologist, psicólogo psychologist, psicologa psychologist, cirujano surgeon, cirujana surgeon, \
     matematicas math, matemáticas math, ciencia science, ciencias science, rapido quick, rápido quick, \
     rapida quick, corto short, corta short, dia day, días days, dias days, licencia license, \
     experiencia experience, examen exam, pruebas tests, estudiar study, estudio study, estudios school, \
     curso course, cursos courses, clases classes, gratis free, beca scholarship, becas scholarships, ayuda help, \
     financiera financial, salud health, clinica clinic, clínica clinic, familia family, enfermeras nurses, \
     medicinas medicines, medicamentos medicines, pastillas pills, cuidar care for, cuidado care, cáncer cancer, \
     edad age, jovenes teens, jóvenes teens, adolescentes teens, verano summer, quiero want to, necesito need, \
     puedo can i, hacer do, despues after, después after, cerca near, mi my, en in, y and, o or, hay are there, \
     cuando when, cuánta how much, cuanta how much, diferencia difference, entre between, facil easy, fácil easy, \
     dificil hard, difícil hard, ayudar help, gente people, hablar talk, lejos far, preparatoria high school, \
     secundaria high school, ingles english, inglés english, mas most, más most, buen good, bueno good, \
     buena good, pagado paid, pagada paid, tecnicos technicians, técnicos technicians, flebotomista phlebotomist, \
     sonografista sonographer, radiologo radiologist, radiólogo radiologist, farmaceutico pharmacist, \
     farmacéutico pharmacist, nutriologo dietitian, nutricionista dietitian, nutricion nutrition, \
     cirujanos surgeons, doctores doctors, asma asthma, ambulancias ambulance, computacion computers, \
     computación computers";

/// Words that are Spanish and nothing else, so that one of them is enough.
const SHORT: [&str; 27] = [
    "sin", "con", "ser", "que", "de", "para", "el", "un", "una", "como", "casa", "dental", "gana", "toma", "mi", "me",
    "en", "y", "o", "hay", "dia", "dias", "mas", "vista", "gratis", "diabetes", "entre",
];

/// Words before and behind an "it" that is a thing and no computers.
const BEFORE_IT: [&str; 22] = [
    "does", "is", "will", "can", "do", "would", "should", "did", "was", "about", "like", "hate", "take", "takes",
    "make", "makes", "pay", "pays", "get", "that", "if", "doing",
];
const BEHIND_IT: [&str; 12] =
    ["is", "take", "takes", "pay", "pays", "cost", "costs", "worth", "hard", "was", "will", "really"];

/// The same in plain English; as typed where nothing needs another word.
pub(super) fn plain(typed: &str) -> Cow<'_, str> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let spelled: Vec<String> = words.iter().map(|word| core(word)).collect();
    let is_spanish = spelled.iter().any(|word| !SHORT.contains(&word.as_str()) && spanish(word).is_some())
        && spelled.iter().filter(|word| spanish(word).is_some()).count() * 2 > spelled.len();
    let mut changed = false;
    let mut out: Vec<&str> = Vec::with_capacity(words.len());
    for (at, (word, spelled)) in words.iter().zip(&spelled).enumerate() {
        let before = at.checked_sub(1).map_or("", |at| spelled_at(&words, at));
        let behind = spelled_at(&words, at + 1);
        let instead = match spelled.as_str() {
            // "What do it people do" asks for computers only where nothing else tells.
            "it" if *word != "IT" && is_thing(before, behind) => Some(""),
            "2" if matches!(behind, "b" | "be" | "become" | "get") => Some("to"),
            // A lone letter is a word of chat only inside of a sentence.
            "b" | "r" | "w" | "u" if words.len() < 3 => None,
            "r" if before.is_empty() || behind.is_empty() => None,
            "w" if word.contains('/') && word.len() > 2 => None,
            "" if word.chars().all(|letter| letter == '$') => Some(""),
            _ if is_spanish => spanish(spelled),
            _ => CHAT.iter().find(|(chat, _)| chat == spelled).map(|(_, plain)| *plain),
        };
        changed |= instead.is_some();
        out.push(instead.unwrap_or(word));
    }
    if !changed {
        return typed.into();
    }
    out.retain(|word| !word.is_empty());
    out.join(" ").into()
}

fn is_thing(before: &str, behind: &str) -> bool {
    BEFORE_IT.contains(&before) || BEHIND_IT.contains(&behind)
}

fn spelled_at<'w>(words: &[&'w str], at: usize) -> &'w str {
    words.get(at).map_or("", |word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
}

/// A word without the marks around it and without capitals.
fn core(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric()).replace(['\'', '\u{2019}'], "").to_lowercase()
}

fn spanish(word: &str) -> Option<&'static str> {
    let words = SPANISH.split(", ").map(|pair| pair.split_once(' ').unwrap_or((pair, "")));
    words.into_iter().find(|(spanish, _)| *spanish == word).map(|(_, english)| english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chat_spanish_and_it_become_plain() {
        for (typed, meant) in [
            ("how 2 b a nurse lol", "how to be a nurse"),
            ("how long does it take", "how long does take"),
            ("IT jobs", "IT jobs"),
            ("it help desk", "it help desk"),
            ("is it hard", "is hard"),
            ("cuanto gana una enfermera", "how much earn a nurse"),
            ("trabajo sin noches", "job no nights"),
            ("sin", "sin"),
            ("r", "r"),
            ("surgical tech", "surgical tech"),
            ("how much $$ do they make", "how much do they make"),
        ] {
            assert_eq!(plain(typed), meant, "{typed}");
        }
    }
}
