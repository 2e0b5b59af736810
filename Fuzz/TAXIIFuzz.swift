//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Foundation
import TAXII

typealias FuzzTarget = TAXIIFuzz

/// The first line as an address with its query, the second as a media type, the rest as a body: each is taken or refused
/// with a 4xx, what is taken is JSON, and its slices are the objects.
enum TAXIIFuzz {
    static let path = "/dev/shm/taxii-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    private static let cursor = PageCursor(key: Array(repeating: 7, count: 32))
    private static let collection = TAXIICollection(
        id: "0f0e0d0c-0000-4000-8000-000000000001",
        title: "Alerts",
        rights: .write
    )

    static func run(_ bytes: UnsafeRawBufferPointer) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false).map { Array($0) }
        ask(String(decoding: parts[0], as: UTF8.self))
        if parts.count > 1 {
            let type = String(decoding: parts[1], as: UTF8.self)
            _ = TAXIIMediaType.isAccepted(by: type)
            _ = TAXIIMediaType.isReadable(type)
            // The last year that six digits after four can write.
            if let moment = TAXIITimestamp(type) { precondition(TAXIITimestamp(moment.text) == moment) }
        }
        send(parts.count > 2 ? parts[2] : parts[0])
    }

    private static func ask(_ target: String) {
        let address = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        for method in ["GET", "DELETE"] {
            let request = TAXIIRequest(
                method: method,
                path: String(address[0]),
                query: address.count > 1 ? String(address[1]) : nil,
                accept: nil,
                contentType: nil
            )
            let operation: TAXIIOperation
            do {
                operation = try TAXIIOperation(request)
            } catch {
                precondition((400..<500).contains(error.status))
                continue
            }
            guard case .objects(_, _, let query) = operation, let next = query.next else { continue }
            precondition(query.limit ?? 1 > 0)
            guard let position = try? cursor.position(in: next, of: "") else { continue }
            precondition(cursor.text(after: position, of: "") == next, "a cursor has one text")
        }
    }

    private static func send(_ body: [UInt8]) {
        guard let batch = batch(body) else { return }
        var end = 0
        var slices: [[UInt8]] = []
        for object in batch.objects {
            precondition(object.range.lowerBound >= end, "slices follow one another")
            end = object.range.upperBound
            let slice = Array(body[object.range])
            slices.append(slice)
            do {
                let read = try JSONReader.read(slice)
                precondition(read["id"]?.text == object.id)
            } catch {
                precondition([.memberTwice, .numberOutOfRange].contains(error.reason), "what is taken is JSON")
            }
        }
        guard !slices.isEmpty else { return }
        let again = Self.batch(Array(#"{"objects":["#.utf8) + slices.joined(separator: [0x2C]) + Array("]}".utf8))
        precondition(again?.objects.map(\.id) == batch.objects.map(\.id), "what was sent is what goes out")
        precondition(again?.failures.isEmpty == true)
    }

    private static func batch(_ body: [UInt8]) -> TAXIIBatch? {
        do {
            return try TAXIIBatch(
                body,
                to: collection,
                of: "exchange",
                by: "lan",
                at: TAXIITimestamp(microseconds: 0),
                statusID: "1"
            )
        } catch {
            precondition([400, 422].contains(error.status))
            return nil
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    TAXIIFuzz.run(UnsafeRawBufferPointer(start: start, count: count))
    return 0
}
