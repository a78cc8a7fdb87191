import type { WordTable } from '../../wordBook.ts'

/** Labels and words that say a number is not about a person: goods, documents, arithmetic, machines. */
export const neutralWords: WordTable = {
  neutral: {
    en: 'abn, vat id, vat number, vat no, vat reg no, isbn, issn, doi, isin, cusip, part number, part no, part, sku, upc, ean, gtin, barcode, asin, order, order number, order no, order id, invoice, invoice number, invoice no, tracking, tracking number, tracking no, tracking says, shipment, version, build, release, rfc, section, article, chapter, page, line, row, column, figure, table, step, steps, ticket, ticket number, issue, bug, pull request, commit, revision, model, model number, serial, serial number, lot, batch, cas, patent, flight, flight number, room, port, pid, error, error code, error number, exit code, status code, status, timestamp, epoch, unix time, checksum, hash, sha, md5, sha1, sha256, sha512, uuid, guid, block, offset, address 0x, memory, bytes, byte, random seed, population, steps a day, divisible, factorise, factorize, factor, modulo, mod, prime, remainder, decimal, binary, hexadecimal, fibonacci, digits of pi, square root, sum, product of, plus, minus, multiply, divided, equals, integer, nct, pmid, arxiv, orcid, catalog number, item number, item no, product code, product number, product id, coupon, promo code, voucher, confirmation number, booking reference, reservation number, train, bus, ip, mac, vlan, asn, zip, postcode, post code, zip code, latitude, longitude, coordinates, thread, process, session, job, task, appid, application_, container_, attempt_, blk_, scientific notation, ups, fedex, dhl, coordinates, level, score, votes, followers, views, subscribers, likes, din, iso, iec, en iso, astm, ieee, rev, drawing number, reference number, ref no, lottery, powerball, tail number, trademark, docket, statute, usc, cfr, nsn, oem, stock number, style number, case law, mailing list, extension, room number, opus, dose, calories, warehouse, bin, dewey',
    de: 'ust idnr, umsatzsteuer*, ust id, bestellnummer, bestellnr, rechnungsnummer, rechnungsnr, rechnung, artikelnummer, artikelnr, sendungsnummer, auftragsnummer, seriennummer, teilenummer, seite, zeile, version, plz, postleitzahl, chargennummer, aktenzeichen, vorgangsnummer, paketnummer, teilbar, primzahl',
    fr: 'siren, siret, tva, numéro de commande, numéro de facture, facture, commande, suivi, référence, réf, numéro de série, page, ligne, code postal, siècle, divisible, version, lot, colis',
    es: 'número de pedido, pedido, factura, número de factura, seguimiento, referencia, ref, número de serie, página, línea, código postal, lote, divisible, versión, guía',
    it: 'numero ordine, ordine, fattura, numero fattura, tracciamento, riferimento, numero di serie, pagina, cap, lotto, versione, spedizione',
    pt: 'número do pedido, pedido, fatura, nota fiscal, rastreio, rastreamento, referência, número de série, página, cep, lote, versão',
    nl: 'btw nummer, bestelnummer, ordernummer, factuurnummer, factuur, artikelnummer, serienummer, pagina, versie, postcode, zaaknummer',
    pl: 'numer zamówienia, zamówienie, faktura, nr faktury, faktury, numer faktury, numer seryjny, przesyłk*, strona, wersja, sygnatura, sygn akt, kod pocztowy, decyzja nr',
    cs: 'číslo objednávky, objednávka, faktura, číslo faktury, zásilk*, sériové číslo, strana, verze, psč',
    ru: 'номер заказа, заказ, счет фактура, накладная, артикул, трек, трек номер, серийный номер, страница, версия, индекс, серия товара',
    tr: 'sipariş no, sipariş, fatura, fatura no, kargo, takip no, seri no, sayfa, sürüm, posta kodu',
    ja: '注文番号, 請求書番号, 追跡番号, 型番, 品番, ページ, バージョン, 素数, 郵便番号',
    zh: '订单号, 订单编号, 订单, 发票号, 快递单号, 运单号, 型号, 序列号, 页, 版本, 质数, 素数, 邮编, 编号',
    ko: '주문번호, 주문 번호, 송장번호, 송장 번호, 모델번호, 일련번호, 버전, 페이지, 우편번호, 요청 번호, 청구서 번호, 참조 번호, 체크 번호, 회사 번호, 코드 번호, 등록 번호',
  },
  /** A person's number with a shop or an employer: personal, but opens nothing. */
  reference: {
    en: 'customer number, customer id, customer no, employee id, employee number, employee no, staff id, staff number, student id, student number, badge number, account id, user id, userid, loyalty number, membership number, frequent flyer, client id, client number, case number, claim number, reference, booking, matriculation number, payroll number',
    de: 'kundennummer, kundennr, personalnummer, matrikelnummer, mitgliedsnummer, vertragsnummer, mandatsreferenz, schadennummer',
    fr: 'numéro client, numéro étudiant, matricule, numéro de contrat, numéro de client',
    es: 'número de cliente, número de empleado, número de contrato',
    it: 'codice cliente, numero cliente, matricola',
    nl: 'klantnummer, personeelsnummer, studentnummer',
    ko: '고객 ID, 고객번호, 고객 번호, 학번, 사번',
    ja: '社員番号, 学籍番号, 会員番号, お客様番号',
    zh: '工号, 学号, 客户编号, 会员号',
  },
}
