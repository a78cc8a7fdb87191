/** Where commands and SQL take a password or key; the last group is the value. Looked for only where a trigger stands. */
export const commandFlags: readonly { readonly triggers: readonly string[]; readonly pattern: RegExp }[] = [
  { triggers: ['net use'], pattern: /\bnet use \S{1,10} \S{1,80} (?!\/)([^\s*]{4,60})/g },
  {
    triggers: ['openssl', '--passphrase'],
    pattern: /\s(?:-k|-K|-pass pass:|-passin pass:|-passout pass:|--passphrase)\s?["']?([^\s"'-]{4,60})/g,
  },
  { triggers: ['auth=('], pattern: /\bauth=\(\s?["'][^"'\n]{1,60}["'],\s?["']([^"'\n]{4,80})/g },
  { triggers: ['jdbc:oracle'], pattern: /jdbc:oracle:\w+:\w{1,40}\/([^\s@"']{4,80})(?=@)/g },
  { triggers: ['user'], pattern: /\busers?(?:name)?:? [\w.@-]{2,40} ?[/|] ?(?=[^\s]*\d)([^\s"',;]{6,60})/g },
  { triggers: ['-u'], pattern: /(?:^|\s)-u\s{0,2}["']?[\w.@+-]{1,60}:([^\s"'@]{4,80})/g },
  { triggers: ['-p'], pattern: /(?:^|\s)(?:mysql|mysqldump|mariadb|mysqladmin)\s[^\n]{0,80}?-p([^\s"']{4,60})/g },
  {
    triggers: ['sshpass', 'redis-cli'],
    pattern: /(?:^|\s)(?:sshpass|redis-cli)\s[^\n]{0,40}?-[pa]\s?["']?([^\s"']{4,60})/g,
  },
  {
    triggers: ['7z ', 'zip ', 'rar '],
    pattern: /(?:^|\s)(?:7z|zip|unzip|rar|unrar)\s[^\n]{0,40}?-[pP]\s?([^\s"']{4,60})/g,
  },
  {
    triggers: ['identified', 'IDENTIFIED'],
    pattern:
      /\b(?:identified|IDENTIFIED)(?: (?:with|WITH) [\w'"]{1,40})? (?:by|BY|as|AS)(?: password| PASSWORD)? ["']?([^"'\s;\\]{4,80})/g,
  },
  {
    triggers: ['role ', 'user ', 'ROLE ', 'USER '],
    pattern:
      /\b(?:create|alter|CREATE|ALTER) (?:role|user|ROLE|USER) [^\n]{0,60}?(?:password|PASSWORD) ["']?([^"'\s;\\]{4,80})/g,
  },
  {
    triggers: ['-'],
    pattern:
      /\s--?[\w-]{0,24}(?:secret|token|password|passwd|bearer|api-?key|access-key)[\w-]{0,12}[ =]["']?(?=[^\s"']*\d)([^\s"'$`{}<>]{6,200})/g,
  },
  {
    triggers: ['curl '],
    pattern:
      /(?:^|\s)curl\s[^\n]{0,160}?(?:-H|--header)\s{1,3}["'](?:Authorization|X-[\w-]*(?:Key|Token)|Api-?[Kk]ey|apikey|Api-Token|Token|PRIVATE-TOKEN|X-Auth-Token)["']?:\s?(?:(?:Bearer|Basic|Token|token|ApiKey|Api-Token|Digest)\s)?\s?([^\s"'$`{}<>]{8,4000})/g,
  },
]
