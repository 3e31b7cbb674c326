import type { Acl } from '../model/Acl.js';
import type { CreateMode } from '../model/CreateMode.js';
import type { Credential } from '../model/Credential.js';

/** A request as plain data. Every transport is a table from its `type` to a call or a record. */
export type Operation =
  | { readonly type: 'exists'; readonly path: string; readonly watch: boolean }
  | { readonly type: 'getData'; readonly path: string; readonly watch: boolean }
  | { readonly type: 'getChildren'; readonly path: string; readonly watch: boolean }
  | { readonly type: 'getAcl'; readonly path: string }
  | {
      readonly type: 'create';
      readonly path: string;
      readonly data: Buffer;
      readonly mode: CreateMode;
      /** In ms; `undefined` for the modes without one. */
      readonly ttl: number | undefined;
      readonly acl: readonly Acl[];
    }
  | {
      readonly type: 'setData';
      readonly path: string;
      readonly data: Buffer;
      /** -1 is any; -2 is none, so that the write is refused by the ensemble and changes nothing. */
      readonly version: number;
    }
  | {
      readonly type: 'setAcl';
      readonly path: string;
      readonly acl: readonly Acl[];
      readonly version: number;
    }
  | { readonly type: 'remove'; readonly path: string; readonly version: number }
  | { readonly type: 'sync'; readonly path: string }
  | { readonly type: 'addAuth'; readonly path: '/'; readonly credential: Credential };

/** The name of a request. */
export type OperationType = Operation['type'];

/** The request of that name. */
export type OperationOf<T extends OperationType> = Extract<Operation, { readonly type: T }>;
