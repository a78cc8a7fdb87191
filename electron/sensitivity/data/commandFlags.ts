/** Where a command or a statement takes a password or key; the last group of the pattern is the value. */
export interface CommandFlag {
  /** The pattern is tried where one of these begins; for an option, at each dash if one of these stands anywhere in the text. */
  readonly words: string
  readonly isOption?: true
  readonly pattern: RegExp
  readonly source: string
  readonly valid: string
  readonly invalid: string
}

export const commandFlags: readonly CommandFlag[] = [
  {
    words: 'net use',
    pattern: /\bnet use \S{1,10} \S{1,80} (?!\/)([^\s*]{4,60})/y,
    source: 'net use, Microsoft Learn',
    valid: 'net use Z: \\\\fs1\\share Pz7kQw2m /user:corp',
    invalid: 'net use Z: \\\\fs1\\share /persistent:yes',
  },
  {
    words: 'openssl, passphrase',
    isOption: true,
    pattern: /(?<=\s)(?:-[kK]\s|-pass pass:|-passin pass:|-passout pass:|--passphrase\s?)\s?["']?([^\s"'-]{4,60})/y,
    source: 'openssl-enc(1), gpg(1)',
    valid: 'openssl enc -aes-256-cbc -k Pz7kQw2m -in a',
    invalid: 'openssl req -new -out a.csr',
  },
  {
    words: 'auth',
    pattern: /\bauth=\(\s?["'][^"'\n]{1,60}["'],\s?["']([^"'\n]{4,80})/y,
    source: 'requests, HTTPBasicAuth',
    valid: 'get(url, auth=("bot", "Pz7kQw2m"))',
    invalid: 'get(url, auth=(user, password))',
  },
  {
    words: 'login, authenticate, sign in',
    pattern: /(?<=\.)(?:login|authenticate|sign_in)\(\s?["'][^"'\n]{1,60}["'],\s?["']([^"'\n]{4,80})/y,
    source: 'smtplib, SMTP.login, and its kin',
    valid: 'smtp.login("bot", "Pz7kQw2m")',
    invalid: 'smtp.login(user, password)',
  },
  {
    words: 'jdbc oracle',
    pattern: /jdbc:oracle:\w+:\w{1,40}\/([^\s@"']{4,80})(?=@)/y,
    source: 'Oracle JDBC thin URL',
    valid: 'jdbc:oracle:thin:scott/Pz7kQw2m@//db:1521/XE',
    invalid: 'jdbc:oracle:thin:@//db:1521/XE',
  },
  {
    words: 'user, users, username, usernames',
    pattern: /\busers?(?:name)?:? [\w.@-]{2,40} ?[/|] ?(?=[^\s]*\d)([^\s"',;]{6,60})/y,
    source: 'habit: user / password',
    valid: 'user acme_drop / Pz7kQw2m',
    invalid: 'user stories / sprint',
  },
  {
    words: '',
    isOption: true,
    pattern: /(?<=^|\s)-u\s{0,2}["']?[\w.@+-]{1,60}:(?!\d{1,6}(?:\s|$))([^\s"'@]{4,80})/y,
    source: 'curl(1) --user',
    valid: 'curl -u admin:Pz7kQw2m host',
    invalid: 'docker run -u 1000:1000 app',
  },
  {
    words: 'mysql, mysqldump, mariadb, mysqladmin',
    pattern: /(?<=^|\s)(?:mysql|mysqldump|mariadb|mysqladmin)\s[^\n]{0,80}?-p["']?([^\s"']{4,60})/y,
    source: 'mysql(1)',
    valid: 'mysql -u root -pPz7kQw2m shop',
    invalid: 'mysql -u root -p shop',
  },
  {
    words: 'sshpass, redis cli',
    pattern: /(?<=^|\s)(?:sshpass|redis-cli)\s[^\n]{0,40}?-[pa]\s?["']?([^\s"']{4,60})/y,
    source: 'sshpass(1), redis-cli',
    valid: 'sshpass -p Pz7kQw2m ssh host',
    invalid: 'redis-cli -h host ping',
  },
  {
    words: '7z, zip, unzip, rar, unrar',
    pattern: /(?<=^|\s)(?:7z|zip|unzip|rar|unrar)\s[^\n]{0,40}?-[pP]\s?([^\s"']{4,60})/y,
    source: '7z, zip(1), rar',
    valid: '7z a -pPz7kQw2m out.7z in',
    invalid: '7z a out.7z in',
  },
  {
    words: 'echo, printf',
    pattern:
      /\b(?:echo|printf)(?: -n)? ["']?(?:[\w.-]{1,40}:)?([^\s"':|]{4,60})(?=["']? ?\| ?(?:sudo (?:-S|--stdin)|(?:sudo )?chpasswd|passwd --stdin|[^\n|]{0,80}--password-stdin))/y,
    source: 'sudo(8), chpasswd(8), docker login',
    valid: 'echo Pz7kQw2m | sudo -S reboot',
    invalid: 'echo hello world | wc -c',
  },
  {
    words: 'ldapsearch, ldapmodify, ldapadd, ldapdelete, ldappasswd, ldapwhoami',
    pattern: /\bldap(?:search|modify|add|delete|passwd|whoami)\s[^\n]{0,120}?-w ?["']?([^\s"']{4,60})/y,
    source: 'ldapsearch(1)',
    valid: 'ldapsearch -D cn=admin -w Pz7kQw2m -b dc=x',
    invalid: 'ldapsearch -x -b dc=x',
  },
  {
    words: 'htpasswd, mosquitto pub, mosquitto sub, rabbitmqctl, keytool, smbclient, az login',
    pattern:
      /\b(?:htpasswd -\w{0,4}b\w{0,4} \S{1,80} \S{1,60} |mosquitto_(?:pub|sub)\s[^\n]{0,80}?-P |rabbitmqctl (?:add_user|change_password) \S{1,60} |keytool\s[^\n]{0,120}?-(?:store|key)pass |smbclient\s[^\n]{0,80}?-U \S{1,60}%|az login\s[^\n]{0,120}?-p )["']?([^\s"']{4,60})/y,
    source: 'htpasswd(1), mosquitto_pub(1), rabbitmqctl(8), keytool, smbclient(1), az',
    valid: 'rabbitmqctl add_user app Pz7kQw2m',
    invalid: 'rabbitmqctl list_users --formatter json',
  },
  {
    words: 'root, admin, administrator',
    pattern: /\b(?:root|admin|administrator) [/|] (?=[^\s]*\d)(?=[^\s]*[A-Z._#@!-])([^\s"',;]{8,60})/y,
    source: 'habit: root / password',
    valid: 'ssh root / Pz7kQw2m-9x',
    invalid: 'admin / moderator2 rights',
  },
  {
    words: 'password, secret, key',
    pattern: /\b(?:password|secret|key) [0-9] (?=[^\s]*\d)([^\s"',;]{6,80})/y,
    source: 'Cisco IOS, service password-encryption',
    valid: 'username ops privilege 15 password 0 Pz7kQw2m',
    invalid: 'password 8 characters long',
  },
  {
    words: 'isakmp key, ikev2 key',
    pattern: /\b(?:isakmp|ikev2) key (?:[06] )?([^\s"']{6,80})/y,
    source: 'Cisco IOS, crypto isakmp key',
    valid: 'crypto isakmp key Pz7kQw2m address 203.0.113.9',
    invalid: 'crypto isakmp policy 10',
  },
  {
    words: 'snmp server community',
    pattern: /\bsnmp-server community (?!public\b|private\b)([^\s"']{4,60})/y,
    source: 'Cisco IOS, snmp-server community',
    valid: 'snmp-server community Pz7kQw2m rw',
    invalid: 'snmp-server community public RO',
  },
  {
    words: 'otpauth',
    pattern: /\botpauth:\/\/[^\s?]{1,120}\?(?:[^\s#]{0,120}?&)?secret=([A-Z2-7]{16,128})/y,
    source: 'Key URI format of authenticator apps',
    valid: 'otpauth://totp/Shop:ops?secret=IRUPK4M6MNZFFKIL&issuer=Shop',
    invalid: 'otpauth://totp/Shop:ops?issuer=Shop',
  },
  {
    words: 'docker login, podman login, buildah login, registry login',
    pattern: /\b(?:docker|podman|buildah|registry) login\s[^\n]{0,120}?(?<=\s)-p[ =]?["']?([^\s"'$]{6,200})/y,
    source: 'docker-login(1)',
    valid: 'docker login registry.corp.net -u ci -p Pz7kQw2m9x',
    invalid: 'docker login registry.corp.net -u ci --password-stdin',
  },
  {
    words: 'mysqli, mysqli connect, pg connect, networkcredential, network credential',
    pattern:
      /\b(?:mysqli|mysqli_connect|NetworkCredential)\(\s?["'][^"'\n]{0,120}["'],\s?(?:["'][^"'\n]{0,60}["'],\s?)?["']([^"'\n]{6,80})["']/y,
    source: 'PHP mysqli, .NET NetworkCredential',
    valid: 'new NetworkCredential("mailer", "Pz7kQw2m")',
    invalid: 'new NetworkCredential(user, pass)',
  },
  {
    words: 'identified',
    pattern:
      /(?<!\b(?:revision|record|object|commit|entity|node) )\b(?:identified|IDENTIFIED)(?: (?:with|WITH) [\w'"]{1,40})? (?:by|BY|as|AS)(?: password| PASSWORD)? ["']?([^"'\s;\\]{4,80})/y,
    source: 'MySQL CREATE USER',
    valid: "CREATE USER app IDENTIFIED BY 'Pz7kQw2m'",
    invalid: 'a user identified by the team',
  },
  {
    words: 'convert to secure string',
    pattern: /\bConvertTo-SecureString (?:-String )?["']([^"'\n]{6,120})["']/y,
    source: 'PowerShell ConvertTo-SecureString',
    valid: "ConvertTo-SecureString 'Pz7kQw2m' -AsPlainText -Force",
    invalid: 'ConvertTo-SecureString $plain -AsPlainText -Force',
  },
  {
    words: 'create role, create user, alter role, alter user',
    pattern:
      /\b(?:create|alter|CREATE|ALTER) (?:role|user|ROLE|USER) [^\n]{0,60}?(?:password|PASSWORD) ["']?([^"'\s;\\]{4,80})/y,
    source: 'PostgreSQL CREATE ROLE',
    valid: "ALTER ROLE app WITH PASSWORD 'Pz7kQw2m'",
    invalid: 'CREATE ROLE app WITH LOGIN',
  },
  {
    words: '',
    isOption: true,
    pattern:
      /(?<=\s)--?[\w-]{0,24}(?:secret|token|password|passwd|bearer|api-?key|access-key)[\w-]{0,12}[ =]["']?(?=[^\s"']*\d)([^\s"'$`{}<>]{6,200})/y,
    source: 'long options of many commands',
    valid: 'vault login --token=hvQ7kQw2m9',
    invalid: 'git push --tokens later',
  },
  {
    words: 'curl',
    pattern:
      /(?<=^|\s)curl\s[^\n]{0,160}?(?:-H|--header)\s{1,3}["'](?:Authorization|X-[\w-]*(?:Key|Token)|Api-?[Kk]ey|apikey|Api-Token|Token|PRIVATE-TOKEN|X-Auth-Token)["']?:\s?(?:(?:Bearer|Basic|Token|token|ApiKey|Api-Token|Digest)\s)?\s?([^\s"'$`{}<>]{8,4000})/y,
    source: 'curl(1) --header',
    valid: 'curl -H "X-Api-Key: Pz7kQw2m9x" host',
    invalid: 'curl -H "Accept: application/json" host',
  },
]
