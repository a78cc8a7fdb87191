import type { Pair } from './pair.ts'

/** French, Spanish, Italian, Portuguese and Romanian. */
export const romance: readonly Pair[] = [
  [
    "On m'a diagnostiqué {une sclérose en plaques|un cancer du sein|une dépression} {la semaine dernière|en mars}, dois-je le dire à {mon patron|mon assurance} ?",
    'Quels sont les premiers symptômes de {la sclérose en plaques|la dépression} ?',
  ],
  [
    "Je suis enceinte de {huit|douze} semaines et je n'ai rien dit {au travail|à mon mari}.",
    "Quels sont les droits d'une salariée enceinte ?",
  ],
  [
    "Je prends {de la sertraline|du lithium} depuis {mon burn-out|deux ans} et je n'ose pas en parler à ma DRH.",
    'Quels sont les effets secondaires de {la sertraline|du lithium} ?',
  ],
  [
    "J'ai {18 000|42 000} euros de dettes et ma femme ne sait rien, je gagne 1 700 par mois.",
    'Comment fonctionne une procédure de surendettement ?',
  ],
  [
    "J'ai été placé en garde à vue {samedi|hier soir} pour {conduite en état d'ivresse|vol}, que dire à mon employeur ?",
    "Quelle est la peine pour conduite en état d'ivresse ?",
  ],
  [
    'Nous allons fermer le site de {Roubaix|Vierzon} en {septembre|mars}, {120|60} postes, les syndicats ne sont pas au courant. Rédige la note.',
    "Qu'est-ce qu'un plan social ?",
  ],
  [
    "Rédige l'avertissement de {Karim|Mme Lopez} : {trois absences injustifiées|ivre au travail} et {une plainte d'une collègue|des insultes}.",
    "Que doit contenir une lettre d'avertissement ?",
  ],
  [
    "Mon mari me frappe devant les enfants, je veux partir {cette semaine|sans qu'il le sache}.",
    'Quelles aides existent contre les violences conjugales ?',
  ],
  [
    'Je suis homosexuel et mes parents ne le savent pas, aide-moi à écrire la lettre.',
    "Écris un exposé sur l'histoire du mariage pour tous.",
  ],
  [
    "Notre offre de rachat est de {9|33} millions, signature {vendredi|le 12}, rien n'est public.",
    "Quelles sont les étapes d'une acquisition ?",
  ],
  [
    "Notre client reconnaît {avoir falsifié la facture|qu'il connaissait le défaut}. Résume les risques.",
    "Qu'est-ce que le secret professionnel de l'avocat ?",
  ],
  [
    "Ma fille de 15 ans se scarifie, on l'a découvert {dimanche|hier}, que faire ?",
    "Comment repérer l'automutilation chez les adolescents ?",
  ],
  [
    'Me han diagnosticado {esclerosis múltiple|cáncer de mama|depresión} {la semana pasada|en marzo} y no sé cómo decírselo a {mi jefe|mis hijos}.',
    '¿Cuáles son los síntomas de {la esclerosis múltiple|la depresión}?',
  ],
  [
    'Estoy embarazada de {nueve|doce} semanas y no lo sabe nadie en la oficina.',
    '¿Qué derechos tiene una trabajadora embarazada?',
  ],
  [
    'Tomo {sertralina|litio} desde {el divorcio|enero} y he vuelto a tener ataques de pánico.',
    '¿Qué efectos secundarios tiene la {sertralina|litio}?',
  ],
  [
    'Debo {22.000|40.000} euros y cobro {1.300|1.600}, mi marido no sabe nada, ¿qué hago?',
    '¿Cómo funciona la ley de segunda oportunidad?',
  ],
  [
    'Me detuvieron {el sábado|anoche} por {conducir borracho|hurto}, ¿tengo que decirlo en el trabajo?',
    '¿Qué pena tiene conducir borracho?',
  ],
  [
    'Vamos a despedir a {30|80} personas en {Vigo|Monterrey} y nadie lo sabe todavía. Redacta el comunicado.',
    '¿Qué es un ERE?',
  ],
  [
    'Redacta la carta de despido de {Marta|Julián}: {faltó tres lunes seguidos|llegó bebido} y {dio positivo|insultó a un cliente}.',
    '¿Qué debe incluir una carta de despido?',
  ],
  [
    'Engañé a mi mujer con {una compañera|mi jefa} y quiere verme otra vez, ¿se lo cuento?',
    '¿Por qué la gente es infiel?',
  ],
  [
    'Llevo {dos años|ocho meses} sin papeles y trabajo en negro en {un bar|la obra}, ¿puedo empadronarme?',
    '¿Cómo se solicita un permiso de residencia?',
  ],
  [
    'Nuestro cliente reconoce que {mintió en la declaración|conocía el fallo}. Resume el riesgo.',
    '¿Qué es el secreto profesional?',
  ],
  ['Mi padre tiene alzhéimer y ayer pegó a la cuidadora, no podemos más.', '¿Cuáles son las fases del alzhéimer?'],
  [
    'Mi hanno diagnosticato {il diabete|un tumore|il disturbo bipolare} {a marzo|la settimana scorsa}, come lo dico {ai miei|al capo}?',
    'Quali sono i sintomi del {diabete|disturbo bipolare}?',
  ],
  ['Sono incinta di {due|tre} mesi e al lavoro non lo sa nessuno.', 'Quali diritti ha una lavoratrice incinta?'],
  [
    'Ho {15.000|30.000} euro di debiti e mia moglie non lo sa, guadagno 1.400 al mese.',
    'Come funziona la legge sul sovraindebitamento?',
  ],
  [
    'Mio marito mi picchia quando beve, voglio andarmene {stanotte|senza che lo sappia}.',
    'Quali aiuti esistono contro la violenza domestica?',
  ],
  [
    'Licenziamo {20|45} persone a {Torino|Bari} a {giugno|settembre}, nessuno lo sa. Scrivi la bozza.',
    "Che cos'è un licenziamento collettivo?",
  ],
  [
    'Mi hanno fermato ubriaco alla guida sabato, devo dirlo al datore di lavoro?',
    'Qual è la pena per guida in stato di ebbrezza?',
  ],
  [
    'La nostra offerta è di {5|12} milioni, firmiamo {venerdì|il 3}, non è ancora pubblico.',
    "Quali sono le fasi di un'acquisizione?",
  ],
  [
    'Prendo antidepressivi da quando ho perso il bambino e non riesco a tornare in ufficio.',
    'Come funzionano gli antidepressivi?',
  ],
  [
    'Fui diagnosticada com {lúpus|câncer de mama|depressão} {mês passado|semana passada}, conto para {meu chefe|minha mãe}?',
    'Quais são os sintomas de {lúpus|depressão}?',
  ],
  ['Estou grávida de {dez|sete} semanas e ninguém na empresa sabe.', 'Quais são os direitos da gestante no trabalho?'],
  [
    'Devo {25 mil|60 mil} no cartão, ganho {2.800|3.500} e minha esposa não sabe de nada.',
    'Como funciona a renegociação de dívidas?',
  ],
  [
    'Vamos demitir {50|15} pessoas em {Campinas|Braga}, ninguém foi avisado. Escreva o comunicado.',
    'O que é uma demissão coletiva?',
  ],
  ['Traí meu marido com {um colega|o vizinho} e estou pensando em contar.', 'Por que as pessoas traem?'],
  ['Fui preso no sábado por dirigir bêbado, preciso avisar a empresa?', 'Qual é a pena por dirigir bêbado?'],
  [
    'Meu filho de 16 anos está se cortando, achei as lâminas no quarto ontem.',
    'Como ajudar adolescentes que se automutilam?',
  ],
  [
    'Nossa margem mínima é {38|55} % e o {governo|Carrefour} paga menos, escreva a estratégia.',
    'O que é margem bruta?',
  ],
  ['Am fost diagnosticat cu depresie luna trecută și șeful nu știe.', 'Care sunt simptomele depresiei?'],
  ['Am datorii de 20.000 de euro și soția nu știe nimic.', 'Cum funcționează falimentul personal?'],
]
