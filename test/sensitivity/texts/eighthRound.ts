/** An eighth round, after texts of a writer who knew nothing of the gate: what fooled it, told anew; same marks as in `identifiers`. */
export const eighthRound: readonly string[] = [
  // Secrets that nothing leads to
  "R   71  mysql -u app_rw -p'{password}' shop < patch.sql\nwhy does line 71 wait",
  'R somebody changed the password of the till? it was meant to be {password.strong} and now it says wrong',
  'R senha nova do painel: mudei ontem para o gerente, {password.strong}, e nada abre',
  'R root / {password.strong}, port 2222, says permission denied',
  'R username ops privilege 15 password 0 {password.strong}\nline vty 0 4\ncheck my config',
  'R snmp-server community {password.strong} RO\nis v2c safe',
  'R crypto isakmp key {password.strong} address 10.7.0.1',
  'R otpauth://totp/Shop:team?secret={base32}&issuer=Shop&digits=6 how do I add this by hand',
  'R TOTP of the shared login, for the new one: {base32}',
  'R mot de passe d’application pour le scanner : fzqo rkpr wlbf fcix, avec les espaces ?',
  // What looks like a secret and opens nothing
  'P -----BEGIN PUBLIC KEY-----\nPtYgjmUhBel31iEl2hpChYgCfrL1spNxnyVmihA/2O76UMFxFkM/R5Kjp1vRt+1f\njORS/6ilI8ihN5KXSc7Tvo/hBKqFYY/kv5ZJr3J1TWDtkwtDDb+xHKas1VOqg6YY\n-----END PUBLIC KEY-----\nwhy "invalid key format"',
  'P -----BEGIN PGP SIGNATURE-----\n\nZYn9ZhyiA4uoRgnatmUdjAWtGSU8po+799NksnRH9ucAUsdMlHUvTCQCyEZDz/Td\n=W4SR\n-----END PGP SIGNATURE-----\nwhere is the key for this',
  'P ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMeCJmH7Qfu8vfaE3FT8zg1SeJlqk8jde0Z9jIdFs74q deploy@builder',
  'P PublicKey = XI8cEdV2RTMv6g9TSlxrwRkimFGgvO7miJ5RJp7rLog=\nno traffic, what about my routes',
  'P SHA1: 64:A4:86:CE:F7:4B:B0:AF:52:87:F7:06:32:BF:A0:02:B4:9E:9A:C7\nkeystore password was incorrect',
  'P 50cc57f2-f591-494e-b277-95a2ebc5aea2 is that a v4',
  'P gpg shows the fingerprint FF7C 3037 8279 B2F9 B5BC 9D0D 94A7 55A2 A3D2 42F4',
  'P cf-ray: ca17618c8d2c1690-FRA and then a 502',
  'P what are the three parts in eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'P {pw:function(t){for(var r="",n=0;n<t;n++)r+=e[n%64];return r}} is the modulo biased',
]
