//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Objects that an account sent to a collection, checked, with what was refused.
public struct TAXIIBatch: Sendable {
    /// The name of the API root.
    public let root: String
    /// Where they are to be kept.
    public let collection: TAXIICollection
    /// Who sent them.
    public let account: String
    /// When they arrived.
    public let receivedAt: TAXIITimestamp
    /// A UUID, for the status.
    public let statusID: String
    /// What they came in.
    public let body: [UInt8]
    /// Those that may be kept.
    public let objects: [ReceivedObject]
    /// Those that may not.
    public let failures: [SubmissionStatus.Detail]

    /// Reads and checks a body.
    /// - Throws: 400 for what is no JSON, 422 for what is no envelope
    public init(
        _ body: [UInt8],
        to collection: TAXIICollection,
        of root: String,
        by account: String,
        at receivedAt: TAXIITimestamp,
        statusID: String
    ) throws(TAXIIFault) {
        let reader = try EnvelopeReader(body, takes: collection.specVersions, receivedAt: receivedAt)
        self.root = root
        self.collection = collection
        self.account = account
        self.receivedAt = receivedAt
        self.statusID = statusID
        self.body = body
        objects = reader.objects
        failures = reader.failures
    }

    /// The status of the batch when its objects have found their places.
    /// - Parameter places: for each of ``objects`` its version, and whether it was there before
    public func status(_ places: [(version: String, wasThere: Bool)]) -> SubmissionStatus {
        let successes = zip(objects, places).map { object, place in
            SubmissionStatus.Detail(
                id: object.id,
                version: place.version,
                message: place.wasThere ? "was there before" : nil
            )
        }
        return SubmissionStatus(id: statusID, receivedAt: receivedAt, successes: successes, failures: failures)
    }
}
