import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import cluster from '@eventstore/db-client/generated/gossip_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import supported from '@eventstore/db-client/generated/serverfeatures_pb.js'
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js'
import {
  type Metadata,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js'
import { batchAppend, plainAppend } from './wire-appends.kit.js'
import { type WireCall, WireFaults } from './wire-faults.kit.js'
import { WireLog } from './wire-log.kit.js'
import { exception } from './wire-messages.kit.js'
import { openProxy } from './wire-proxy.kit.js'
import { read } from './wire-reads.kit.js'

/** What the handlers of a node share. */
export interface WireNode {
  readonly log: WireLog
  readonly faults: WireFaults
  readonly maxAppendSize: number
  readonly cut: () => void
  /** Whether a call comes from the account that is let in. */
  readonly knows: (metadata: Metadata) => boolean
  /** Counts a call. */
  readonly seen: (call: WireCall) => void
  /** Counts a stream as open until the answer is called. */
  readonly opened: (call: WireCall) => () => void
}

export interface WireServer {
  readonly log: WireLog
  readonly faults: WireFaults
  readonly port: number
  /** How often each call came, and how many of its streams are open. */
  readonly calls: (call: WireCall) => number
  readonly open: (call: WireCall) => number
  readonly cut: () => void
  readonly refuse: (refuses: boolean) => void
  readonly close: () => Promise<void>
}

export interface WireOptions {
  /** Another node of a cluster has the same log. */
  readonly log?: WireLog
  /** Whether the server offers the shared append stream; versions before 21.10 do not. */
  readonly batch?: boolean
  readonly maxAppendSize?: number
  /** What gossip tells: the ports of all members, the first of which leads. Without it this node is alone. */
  readonly members?: () => ReadonlyArray<number>
  readonly tls?: WireTls
  /** The one account that is let in, where passwords are asked for. */
  readonly account?: { readonly username: string; readonly password: string }
}

/** PEM texts. With an authority for users, nobody is let in without a certificate that it signed. */
export interface WireTls {
  readonly cert: Buffer
  readonly key: Buffer
  readonly userAuthority?: Buffer
}

const basic = ({ username, password }: { readonly username: string; readonly password: string }): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

const credentialsOf = (tls: WireTls | undefined): ServerCredentials =>
  tls === undefined
    ? ServerCredentials.createInsecure()
    : ServerCredentials.createSsl(
        tls.userAuthority ?? null,
        [{ cert_chain: tls.cert, private_key: tls.key }],
        tls.userAuthority !== undefined,
      )

/**
 * A TEST TOOL: a stand-in for an EventStoreDB server in this process. It speaks the server's protocol over a real socket, by the
 * definitions that the client itself brings, and can fail in ways that a real server cannot be made to. It keeps everything in memory,
 * knows no users, and is no event store. What it does was read in the sources of version 24.6 where they could be had; the tests say
 * where it is a guess.
 */
export const startWireServer = async ({
  log = new WireLog(),
  batch = true,
  maxAppendSize = 256 * 1024 * 1024,
  members = () => [],
  tls,
  account,
}: WireOptions = {}): Promise<WireServer> => {
  const faults = new WireFaults()
  const seen = new Map<WireCall, number>()
  const opened = new Map<WireCall, number>()
  const count = (counts: Map<WireCall, number>, call: WireCall, by: number): void => {
    counts.set(call, (counts.get(call) ?? 0) + by)
  }
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 })
  let cut = (): void => {}
  const node: WireNode = {
    log,
    faults,
    maxAppendSize,
    cut: () => cut(),
    knows: (metadata) => account === undefined || metadata.get('authorization')[0] === basic(account),
    seen: (call) => count(seen, call, 1),
    opened: (call) => {
      count(opened, call, 1)
      let isOpen = true
      return () => {
        if (isOpen) count(opened, call, -1)
        isOpen = false
      }
    },
  }

  server.addService(streams.StreamsService, {
    read: read(node),
    append: plainAppend(node),
    batchAppend: batchAppend(node),
  })
  server.addService(features.ServerFeaturesService, {
    getSupportedMethods: (_: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>) => {
      const fault = faults.next('features')
      node.seen('features')
      if (fault?.kind === 'says') return answer(exception(status.UNAVAILABLE, fault.text))
      const methods = new supported.SupportedMethods().setEventStoreServerVersion('24.6.0')
      if (batch)
        methods.addMethods(
          new supported.SupportedMethod()
            .setServiceName('event_store.client.streams.Streams')
            .setMethodName('batchappend'),
        )
      answer(null, methods)
    },
  })
  server.addService(gossip.GossipService, {
    read: (_: ServerUnaryCall<unknown, unknown>, answer: sendUnaryData<unknown>) => {
      const info = new cluster.ClusterInfo()
      node.seen('gossip')
      const told = members()
      for (const [index, port] of (told.length === 0 ? [proxy.port] : told).entries()) {
        const member = new cluster.MemberInfo()
        member.setIsAlive(true)
        member.setState(index === 0 ? cluster.MemberInfo.VNodeState.LEADER : cluster.MemberInfo.VNodeState.FOLLOWER)
        member.setHttpEndPoint(new cluster.EndPoint().setAddress('127.0.0.1').setPort(port))
        info.addMembers(member)
      }
      answer(null, info)
    },
  })

  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentialsOf(tls), (error, bound) =>
      error === null ? resolve(bound) : reject(error),
    )
  })
  const proxy = await openProxy(port)
  cut = proxy.cut
  return {
    log,
    faults,
    port: proxy.port,
    calls: (call) => seen.get(call) ?? 0,
    open: (call) => opened.get(call) ?? 0,
    cut: proxy.cut,
    refuse: proxy.refuse,
    close: async () => {
      await proxy.close()
      server.forceShutdown()
    },
  }
}
