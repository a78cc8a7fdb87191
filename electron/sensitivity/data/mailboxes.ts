/** Mailboxes of a role (RFC 2142 and common habit). */
export const roleMailboxes: ReadonlySet<string> = new Set(
  'info support help helpdesk admin administrator webmaster postmaster hostmaster abuse noc security sales marketing contact office hello team billing accounts accounting finance hr jobs careers press media privacy legal compliance service services kundenservice customerservice customer-service customercare noreply no-reply donotreply do-not-reply mailer-daemon newsletter feedback enquiries inquiries reception booking reservations orders shop store git root ops devops dev it soporte ventas contacto kontakt biuro vertrieb buchhaltung personal rechnung kundendienst secretariat accueil direction service-client redazione amministrazione segreteria vendite atendimento contato suporte sekretariat'.split(
    ' ',
  ),
)

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
