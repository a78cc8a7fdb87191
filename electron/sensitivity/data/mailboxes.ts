/** Mailboxes of a role (RFC 2142 and common habit), in the languages of the lexicon. */
export const roleMailboxes: ReadonlySet<string> = new Set(
  `info support help helpdesk admin administrator webmaster postmaster hostmaster abuse noc security sales marketing contact contactus office hello hi hey team billing
  invoice invoices accounts accounting accountspayable payable receivable finance payments payroll treasury hr humanresources people jobs job careers career recruiting recruitment talent press
  media pr news privacy dpo gdpr legal compliance service services customerservice customercare care success noreply reply donotreply mailer daemon newsletter updates notifications
  notification alerts alert feedback suggestions complaints enquiries enquiry inquiries inquiry questions ask reception frontdesk desk concierge booking bookings reservations reservation res events
  event tickets ticket orders order shop store returns refunds shipping dispatch delivery logistics warehouse procurement purchasing supplier suppliers vendor partners partner partnerships
  affiliates investors ir board secretary clerk registrar registry admissions enrolment library archive archives museum visitor visitors tours education school schools pressoffice communications
  editor editors editorial letters submissions clinic appointments surgery pharmacy lab intake triage referrals records council planning licensing elections tax permits facilities maintenance
  caretaker operations ops devops dev developers engineering oncall sre it ict servicedesk root git ci build builds deploy status monitoring api data
  analytics research project projects group list members membership volunteer volunteers donate donations fundraising club society hall parish rector main general mail post
  mailbox inbox everyone all staff crew studio agency trade wholesale export import quality qa test testing training academy workshop welcome onboarding trial
  demo community forum moderators safety report reports whistleblower ethics ombudsman emergency duty control dispatcher kontakt kundenservice kundendienst kundenbetreuung vertrieb verkauf einkauf buchhaltung
  rechnung rechnungen rechnungswesen mahnung personal personalabteilung bewerbung bewerbungen karriere presse datenschutz recht impressum verwaltung hausverwaltung sekretariat empfang zentrale anmeldung termine termin praxis
  anfrage anfragen bestellung bestellungen versand lager technik hotline redaktion leserbriefe verein vorstand geschaeftsstelle geschäftsstelle poststelle buergeramt bürgeramt bauamt stadt gemeinde schule bibliothek
  auskunft veranstaltungen kurse fuehrungen accueil direction secretariat secrétariat serviceclient client clients clientele sav commercial ventes achats compta comptabilite comptabilité facturation factures rh
  recrutement candidature candidatures emploi communication juridique mairie standard réservation commandes commande livraison abonnement abonnements redaction rédaction scolarite inscription inscriptions bibliotheque urbanisme rdv
  contacto soporte ayuda ventas compras facturacion facturación facturas contabilidad administracion administración rrhh empleo seleccion prensa comunicacion atencion atención atencionalcliente clientes reservas pedidos
  envios secretaria secretaría recepcion direccion citas consultas ayuntamiento biblioteca matricula inscripciones postventa contatti assistenza supporto vendite acquisti fatturazione fatture contabilita contabilità amministrazione
  risorseumane lavoro stampa ufficiostampa legale segreteria direzione prenotazioni ordini spedizioni clienti servizioclienti protocollo pec comune iscrizioni redazione appuntamenti contato suporte ajuda vendas
  faturamento faturacao financeiro contabilidade administracao recrutamento vagas imprensa juridico atendimento sac diretoria recepcao geral inscricoes ouvidoria klantenservice verkoop inkoop administratie facturen facturatie
  boekhouding vacatures pers receptie secretariaat bestellingen reserveringen aanmelden gemeente bibliotheek redactie afspraken biuro sprzedaz sprzedaż zamowienia zamówienia faktury ksiegowosc księgowość kadry rekrutacja
  praca pomoc wsparcie reklamacje rezerwacje recepcja urzad urząd szkola biblioteka redakcja rejestracja podpora obchod prodej nakup fakturace ucetni ucetnictvi personalni kariera tisk
  recepce rezervace objednavky podatelna urad obec knihovna redakce skola kundservice kundtjanst kundtjänst ekonomi faktura fakturor lon jobb bokning kansli registrator bibliotek kundeservice
  salg indkob regnskab bogholderi kommune firmapost salgs regnskap resepsjon asiakaspalvelu myynti tilaukset laskutus rekry kirjaamo toimisto varaukset kirjasto toimitus ugyfelszolgalat iroda ertekesites
  konyveles szamla rendeles foglalas titkarsag konyvtar comenzi vanzari facturare rezervari primarie destek satis satış muhasebe fatura insankaynaklari ik basin rezervasyon siparis bilgi
  iletisim iletişim sekreterlik zakaz zakazy prodazhi buhgalteria priemnaya pressa spravka pomosch layanan penjualan keuangan rekrutmen humas hotro lienhe tuyendung soumu jinji keiri
  eigyo otoiawase toiawase kouhou madoguchi`.split(/\s+/),
)

/** Where private people have their mailboxes: a role's word in the name makes no role of it. */
export const freeMail =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|pm|tutanota|tuta|fastmail|hey|zoho|orange|wanadoo|free|sfr|laposte|libero|virgilio|tiscali|alice|uol|bol|terra|ziggo|kpnmail|wp|onet|o2|interia|seznam|centrum|mail|yandex|ya|inbox|bk|list|ukr|abv|naver|daum|hanmail|qq|163|126|sina|docomo|ezweb|softbank|rediffmail|btinternet|sky|virginmedia|comcast|verizon|att|sbcglobal|telia|bluewin|sapo)\./

/** Domains that belong to nobody (RFC 2606, RFC 6761) or stand for "yours". */
export const publicDomains: readonly string[] = [
  'example.com',
  'example.org',
  'example.net',
  'yourdomain.com',
  'yourcompany.com',
  'mydomain.com',
  'users.noreply.github.com',
  'contoso.com',
  'fabrikam.com',
]

/** Domains and names out of manuals; together they mean nobody. */
export const bookDomains: ReadonlySet<string> = new Set(
  'domain.com email.com mail.com company.com acme.com foo.com bar.com test.com sample.com mysite.com site.com host.com server.com gmail.com yahoo.com'.split(
    ' ',
  ),
)
export const bookNames: ReadonlySet<string> = new Set(
  'john.doe jane.doe johndoe janedoe john jane user user1 username name you your.name yourname your.email youremail test test1 testuser foo bar someone somebody first.last firstname.lastname me email example alice bob abc xyz'.split(
    ' ',
  ),
)

/** Top-level domains that mailboxes are seen under. */
export const topLevels: ReadonlySet<string> = new Set(
  'com org net edu gov mil int info biz io co me app dev ai tech online site shop store cloud xyz pro name us uk de fr es it pt nl be at ch lu ie dk se no fi is pl cz sk hu ro bg hr si rs ba gr cy mt ee lv lt ua by ru kz tr il ae sa qa kw bh om jo lb eg ma tn dz za ng ke gh in pk bd lk np cn hk tw jp kr sg my id th vn ph au nz ca mx br ar cl pe ve uy py bo ec cr gt pa do cu pr eu asia cat health care bank email mail club live world today space website agency company law legal group global media news fm tv cc ly gg to im proton'.split(
    ' ',
  ),
)
