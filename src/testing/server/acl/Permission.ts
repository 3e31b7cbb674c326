/** What an entry of an access control list may allow; `perms` is the sum. */
export const Permission = { read: 1, write: 2, create: 4, delete: 8, admin: 16 } as const;
