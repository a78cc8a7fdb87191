import { BlockList, isIPv6 } from 'node:net'

/** How far away an address is, nearest first. */
const networks = ['loopback', 'private', 'public'] as const
export type Network = (typeof networks)[number]

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** RFC 1918, RFC 3927, RFC 6598 (also used by VPN meshes), RFC 4193, RFC 4291. */
const privateRanges = new BlockList()
privateRanges.addSubnet('10.0.0.0', 8, 'ipv4')
privateRanges.addSubnet('172.16.0.0', 12, 'ipv4')
privateRanges.addSubnet('192.168.0.0', 16, 'ipv4')
privateRanges.addSubnet('169.254.0.0', 16, 'ipv4')
privateRanges.addSubnet('100.64.0.0', 10, 'ipv4')
privateRanges.addSubnet('fc00::', 7, 'ipv6')
privateRanges.addSubnet('fe80::', 10, 'ipv6')

function networkOfOne(address: string): Network {
  const bare = address.replace(/%.*$/, '')
  const family = isIPv6(bare) ? 'ipv6' : 'ipv4'
  if (loopback.check(bare, family)) return 'loopback'
  return privateRanges.check(bare, family) ? 'private' : 'public'
}

/** The farthest of all: a name is only as near as the worst address it may lead to. */
export const networkOf = (addresses: readonly string[]): Network =>
  addresses.reduce<Network>((farthest, address) => {
    const network = networkOfOne(address)
    return networks.indexOf(network) > networks.indexOf(farthest) ? network : farthest
  }, 'loopback')
