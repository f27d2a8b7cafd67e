import type { AccessPolicy } from '../access/decision/access-policy.js'

/** 位次变化: whoever may read figures may hear that they have changed. */
export const positionsAccess: AccessPolicy = { kind: 'scoped', scopes: ['fund:read'], reach: 'none' }
