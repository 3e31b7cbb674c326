/**
 * The permissions that an entry of an access control list can give. The field `perms` of an entry
 * is the sum of the permissions that this entry gives.
 */
export const Permission = { read: 1, write: 2, create: 4, delete: 8, admin: 16 } as const;
