//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Where collections, objects and statuses stay. What changes something is durable, and in the journal, when it returns.
public protocol TAXIIStore: Sendable {
    /// Adds collections to an API root, or gives them other words and rights; keeps the order.
    func define(_ collections: [TAXIICollection], of root: String, by account: String) async throws

    /// The collections of an API root, in order.
    func collections(of root: String) async throws -> [TAXIICollection]

    /// The collection with an id or alias.
    func collection(_ reference: String, of root: String) async throws -> TAXIICollection?

    /// Objects in the order in which they came, ready to be put into a list.
    func objects(_ selection: TAXIISelection) async throws -> ObjectPage

    /// Versions of objects in the order in which they came.
    func manifest(_ selection: TAXIISelection) async throws -> ManifestPage

    /// Whether any version of an object is in a collection.
    func holds(_ object: String, in collection: TAXIICollection, of root: String) async throws -> Bool

    /// Keeps the objects of a batch, each under a date of its own, later than all before, and the status of the batch.
    ///
    /// An object whose id and version are there is left as it is; so is one without version whose bytes are those of
    /// the last one with its id. A version that was deleted may come again.
    func add(_ batch: TAXIIBatch) async throws -> SubmissionStatus

    /// Removes the bytes of what the selection's filter admits and leaves a mark that, when and by whom.
    /// - Returns: how many versions were removed
    func delete(_ selection: TAXIISelection, by account: String, at moment: TAXIITimestamp) async throws -> Int

    /// Keeps a status that was made elsewhere.
    func keepStatus(_ id: String, _ body: [UInt8], of root: String, at moment: TAXIITimestamp) async throws

    /// The body of a status; nil when it is unknown or was purged.
    func status(_ id: String, of root: String) async throws -> [UInt8]?

    /// Forgets statuses that were kept before a moment. - Returns: how many
    func purgeStatuses(before moment: TAXIITimestamp) async throws -> Int

    /// 32 secret bytes, always the same, for ``PageCursor``.
    func cursorKey() async throws -> [UInt8]
}

/// Which part of a collection is to be read or deleted.
public struct TAXIISelection: Hashable, Sendable {
    /// The name of the API root.
    public let root: String
    /// The collection.
    public let collection: TAXIICollection
    /// Which of its objects.
    public let filter: TAXIIFilter
    /// Only what came after this moment, as the filter's own ``TAXIIFilter/addedAfter``.
    public let after: TAXIITimestamp?
    /// At most so many.
    public let limit: Int

    /// A selection from its parts.
    public init(
        root: String,
        collection: TAXIICollection,
        filter: TAXIIFilter,
        after: TAXIITimestamp? = nil,
        limit: Int = .max
    ) {
        self.root = root
        self.collection = collection
        self.filter = filter
        self.after = after
        self.limit = limit
    }

    /// Both limits of time in one.
    public var start: TAXIITimestamp? {
        guard let after, let added = filter.addedAfter else { return after ?? filter.addedAfter }
        return max(after, added)
    }
}

/// A page of objects.
public struct ObjectPage: Hashable, Sendable {
    /// Their bytes as they came, commas between them.
    public var bytes: [UInt8] = []
    /// How many.
    public var count = 0
    /// When the first of them came; nil where there is none.
    public var first: TAXIITimestamp?
    /// When the last of them came.
    public var last: TAXIITimestamp?
    /// Whether there are more behind them.
    public var hasMore = false

    /// An empty page.
    public init() {}

    /// Appends an object.
    public mutating func append(_ content: some Collection<UInt8>, at moment: TAXIITimestamp) {
        if count > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: content)
        count += 1
        if first == nil { first = moment }
        last = moment
    }
}

/// A page of a manifest.
public struct ManifestPage: Hashable, Sendable {
    /// In the order in which they came.
    public var entries: [ManifestEntry]
    /// Whether there are more behind them.
    public var hasMore: Bool

    /// A page from its parts.
    public init(_ entries: [ManifestEntry] = [], hasMore: Bool = false) {
        self.entries = entries
        self.hasMore = hasMore
    }
}
