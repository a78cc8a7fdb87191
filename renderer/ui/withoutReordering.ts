const reordering = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/** Without the characters that make a label read in another order than it is written. */
export const withoutReordering = (label: string): string => label.replaceAll(reordering, '')
