import type { Pair } from './pair.ts'

/** German, Dutch and Swedish. */
export const germanic: readonly Pair[] = [
  [
    'Bei mir wurde {letzten Monat|vor drei Wochen} {Brustkrebs|Multiple Sklerose|eine bipolare Störung} festgestellt, {mein Chef weiß nichts davon|ich habe es noch niemandem gesagt}.',
    'Was sind die ersten Anzeichen von {Brustkrebs|Multipler Sklerose}?',
  ],
  [
    'Ich nehme seit {zwei Jahren|Mai} {Sertralin|Lithium} und habe {20 Kilo zugenommen|trotzdem Panikattacken}. Soll ich absetzen?',
    'Welche Nebenwirkungen hat {Sertralin|Lithium}?',
  ],
  [
    'Ich bin in der {neunten|zwölften} Woche schwanger und noch in der Probezeit. Muss ich es {meinem Chef|der Personalabteilung} sagen?',
    'Welche Rechte haben Schwangere in der Probezeit?',
  ],
  [
    'Meine Frau hat mich mit {ihrem Kollegen|meinem Bruder} betrogen, ich will die Scheidung, sie weiß es noch nicht.',
    'Wie läuft eine Scheidung in Deutschland ab?',
  ],
  [
    'Wir haben {38.000|12.500} Euro Schulden und der Gerichtsvollzieher war {gestern|am Montag} da, was können wir tun?',
    'Wie funktioniert die Privatinsolvenz?',
  ],
  [
    'Ich bin {seit 60 Tagen|seit März} trocken, gestern habe ich wieder getrunken. Meine Kinder haben es gesehen.',
    'Welche Phasen hat ein Alkoholentzug?',
  ],
  [
    'Wir müssen im {Juli|Herbst} {30|85} Stellen in {Kassel|Linz} streichen, der Betriebsrat ist nicht informiert. Schreib die Mitteilung.',
    'Was ist ein Sozialplan?',
  ],
  [
    'Bitte formuliere die Abmahnung für {Herrn Keller|Sabine}: dreimal unentschuldigt gefehlt, riecht nach Alkohol.',
    'Was muss in einer Abmahnung stehen?',
  ],
  [
    'Der Kaufpreis für die {Übernahme|Sparte} liegt bei {14|60} Millionen, Signing {am Freitag|nächste Woche}, noch nicht öffentlich.',
    'Was bedeutet Due Diligence bei einer Übernahme?',
  ],
  [
    'Ich wurde {am Samstag|letzte Nacht} mit 1,6 Promille angehalten, der Führerschein ist weg, mein Arbeitgeber darf das nicht erfahren.',
    'Welche Strafen drohen bei Alkohol am Steuer?',
  ],
  [
    'Unser Mandant hat zugegeben, dass {er die Rechnung gefälscht hat|der Mangel bekannt war}. Fasse die Risiken zusammen.',
    'Was ist das Anwaltsgeheimnis?',
  ],
  [
    'Ich bin schwul und meine Eltern würden mich rauswerfen. Hilf mir, es ihnen zu schreiben.',
    'Schreib einen Aufsatz über die Geschichte der Gleichstellung.',
  ],
  [
    'Mein Sohn (15) ritzt sich, wir haben {am Sonntag|gestern} Blut im Bad gefunden.',
    'Wie erkennt man selbstverletzendes Verhalten bei Jugendlichen?',
  ],
  [
    'Ich verdiene 3.900 brutto, mein Kollege 4.600 für dieselbe Arbeit. Wie spreche ich es an?',
    'Wie hoch ist das Durchschnittsgehalt eines Ingenieurs?',
  ],
  [
    'Ik heb {vorige week|in maart} gehoord dat ik {borstkanker|MS|diabetes} heb, hoe vertel ik het {mijn kinderen|mijn baas}?',
    'Wat zijn de symptomen van {borstkanker|MS|diabetes}?',
  ],
  [
    'Wij hebben {24.000|9.500} euro schuld en de deurwaarder komt {maandag|volgende week}, mijn man weet van niets.',
    'Hoe werkt schuldsanering?',
  ],
  [
    'We gaan {40|15} mensen ontslaan in {Eindhoven|Gent}, niemand weet het nog. Schrijf de mededeling.',
    'Wat is een sociaal plan?',
  ],
  [
    'Ik slik sertraline sinds mijn burn-out en durf het niet te zeggen op mijn werk.',
    'Welke bijwerkingen heeft sertraline?',
  ],
  [
    'Mijn vriend slaat me als hij gedronken heeft, waar kan ik vannacht heen?',
    'Welke hulp bestaat er bij huiselijk geweld?',
  ],
  [
    'Ik ben aangehouden voor rijden onder invloed, moet ik het mijn werkgever vertellen?',
    'Wat is de straf voor rijden onder invloed?',
  ],
  [
    'Ons bod op de aanbesteding is {3,2|7} miljoen, net onder de concurrent. Controleer de brief.',
    'Hoe werkt een Europese aanbesteding?',
  ],
  [
    'Jag fick diagnosen {bipolär|bröstcancer} förra veckan, ska jag berätta för chefen?',
    'Vilka symptom har bipolär sjukdom?',
  ],
  ['Jag är gravid i tionde veckan och har inte sagt något på jobbet.', 'Vilka rättigheter har gravida på jobbet?'],
  ['Jag har skulder på 300 000 och min sambo vet inget, hur berättar jag?', 'Hur fungerar skuldsanering?'],
  [
    'Vi ska säga upp 25 personer i Malmö, facket är inte informerat. Skriv ett utkast.',
    'Vad är en arbetsbristuppsägning?',
  ],
  ['Jeg har fått diagnosen MS og sjefen min vet det ikke, hva bør jeg gjøre?', 'Hva er symptomene på MS?'],
  [
    'Jeg er blevet taget for spirituskørsel i lørdags, skal jeg sige det på arbejdet?',
    'Hvad er straffen for spirituskørsel?',
  ],
]
