//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A TAXII 2.1 server without a network: requests in, responses out.
public struct TAXIIService: Sendable {
    /// How long a page is.
    public struct Pages: Hashable, Sendable {
        /// Where the client asks for no length.
        public let standard: Int
        /// Whatever the client asks for.
        public let most: Int

        /// - Parameters: above 0
        public init(standard: Int = 100, most: Int = 1_000) {
            precondition(standard > 0 && most >= standard, "pages have objects")
            self.standard = standard
            self.most = most
        }
    }

    /// What the server says of itself.
    public let discovery: Discovery
    let roots: [String: APIRoot]
    let store: any TAXIIStore
    let pages: Pages
    let cursor: PageCursor
    let now: @Sendable () -> TAXIITimestamp
    let makeID: @Sendable () -> String

    /// A server of some API roots.
    /// - Parameters:
    ///   - cursor: signs with the same key in every process that serves these roots
    ///   - now: dates requests
    ///   - makeID: gives statuses their UUIDs
    public init(
        _ discovery: Discovery,
        roots: [APIRoot],
        store: any TAXIIStore,
        pages: Pages = Pages(),
        cursor: PageCursor,
        now: @escaping @Sendable () -> TAXIITimestamp,
        makeID: @escaping @Sendable () -> String
    ) {
        self.discovery = discovery
        self.roots = Dictionary(roots.map { ($0.name, $0) }) { first, _ in first }
        self.store = store
        self.pages = pages
        self.cursor = cursor
        self.now = now
        self.makeID = makeID
    }

    /// Whether an address is of this server: discovery, or below an API root.
    public func claims(_ path: String) -> Bool {
        guard let first = path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 1).first,
            let name = try? QueryText.decoded(first)
        else { return false }
        return name == TAXIIOperation.discoveryName || roots[name] != nil
    }

    /// What a request wants, when nothing is wrong with its address and header fields.
    /// - Throws: 400, 404, 405, 406 and 415
    public func operation(_ request: TAXIIRequest) throws(TAXIIFault) -> TAXIIOperation {
        guard TAXIIMediaType.isAccepted(by: request.accept) else { throw .notAcceptable }
        let operation = try TAXIIOperation(request)
        if let root = operation.root, roots[root] == nil { throw .notFound("The API root") }
        if operation.hasBody, !TAXIIMediaType.isReadable(request.contentType) { throw .unsupportedMediaType }
        return operation
    }

    /// The longest body that an operation takes, in bytes.
    public func mostBytes(_ operation: TAXIIOperation) -> Int {
        operation.root.flatMap { roots[$0]?.maxContentLength } ?? 0
    }

    /// Does what is wanted.
    /// - Parameter body: of a request that adds objects, else empty
    /// - Throws: ``TAXIIFault`` for what the client did wrong, and errors of the store
    public func respond(
        to operation: TAXIIOperation,
        for account: TAXIIAccount,
        body: [UInt8] = []
    ) async throws -> TAXIIResponse {
        switch operation {
        case .discovery: return TAXIIResponse(discovery.json)
        case .root(let root): return TAXIIResponse(try apiRoot(root).json)
        case .status(let root, let id):
            guard STIXIdentifier.isUUID(Array(id.utf8)), let status = try await store.status(id.lowercased(), of: root)
            else { throw TAXIIFault.notFound("The status") }
            return TAXIIResponse(200, status)
        case .collections(let root): return try await collections(of: root, for: account)
        case .collection(let root, let id):
            let found = try await collection(id, of: root)
            return TAXIIResponse(found.json(for: account.access.rights(in: found)))
        case .manifest(let root, let collection, let query):
            return try await manifest(of: collection, root, query, for: account)
        case .objects(let root, let collection, let query):
            return try await objects(of: collection, root, query, for: account)
        case .object(let root, let collection, let id, let query):
            return try await object(id, of: collection, root, query, for: account)
        case .versions(let root, let collection, let id, let query):
            return try await versions(of: id, in: collection, root, query, for: account)
        case .add(let root, let collection): return try await add(body, to: collection, root, by: account)
        case .delete(let root, let collection, let id, let query):
            return try await delete(id, from: collection, root, query, by: account)
        }
    }

    private func apiRoot(_ name: String) throws(TAXIIFault) -> APIRoot {
        guard let root = roots[name] else { throw .notFound("The API root") }
        return root
    }

    func collection(_ reference: String, of root: String) async throws -> TAXIICollection {
        guard let found = try await store.collection(reference, of: root) else {
            throw TAXIIFault.notFound("The collection")
        }
        return found
    }
}
