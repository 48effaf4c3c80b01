/** What is wrong with an address to send to. `address`: it leads, or may lead, to where nothing may be sent. */
export type AddressFault = 'not_a_url' | 'scheme' | 'userinfo' | 'port' | 'address';

/** Judges what can be known of a web address without asking for it; null where nothing speaks against it. */
export type CheckAddress = (url: string) => AddressFault | null;
