//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Reads an envelope of objects (TAXII 2.1, section 3.7) in one pass over its bytes.
///
/// Objects are not taken apart: five members of each are looked at, and where its bytes begin and end. What is wrong
/// with one object is said of that object; what is wrong with the envelope refuses the whole.
struct EnvelopeReader {
    private(set) var objects: [ReceivedObject] = []
    private(set) var failures: [SubmissionStatus.Detail] = []

    private let takes: [SpecVersion]
    private let receivedAt: TAXIITimestamp
    private var isOver = false

    /// - Parameters:
    ///   - takes: versions of STIX that the collection takes
    ///   - receivedAt: stands for the version of an object that has none
    /// - Throws: 400 for what is no JSON, 422 for JSON that is no envelope or too deep
    init(_ body: [UInt8], takes: [SpecVersion], receivedAt: TAXIITimestamp) throws(TAXIIFault) {
        self.takes = takes
        self.receivedAt = receivedAt
        guard String(validating: body, as: UTF8.self) != nil else { throw .badRequest("the body is no UTF-8") }
        var scanner = JSONScanner(body)
        do {
            guard scanner.peek() == UInt8(ascii: "{") else {
                _ = try scanner.value(depth: 0)
                try end(of: &scanner)
                throw TAXIIFault.unprocessable(Self.noEnvelope)
            }
            try read(&scanner)
            try end(of: &scanner)
        } catch {
            throw Self.fault(error)
        }
        guard isOver, !objects.isEmpty || !failures.isEmpty else { throw .unprocessable(Self.noEnvelope) }
    }

    private static let noEnvelope = "the body is no envelope: an object with a list \"objects\" that has entries"

    private static func fault(_ error: any Error) -> TAXIIFault {
        switch error {
        case let fault as TAXIIFault: fault
        case JSONScanner.Fault.malformed(let offset): .badRequest("the body is no JSON at byte \(offset)")
        case JSONScanner.Fault.tooDeep(let offset):
            .unprocessable("the body nests more than \(JSONScanner.deepest) deep at byte \(offset)")
        default: .failed
        }
    }

    private func end(of scanner: inout JSONScanner) throws(JSONScanner.Fault) {
        guard scanner.peek() == nil else { throw .malformed(offset: scanner.place) }
    }

    private mutating func read(_ scanner: inout JSONScanner) throws {
        var refusal: String?
        var found: [ReceivedObject] = []
        var failed: [SubmissionStatus.Detail] = []
        var isThere = false
        try scanner.object { (scanner, name) throws(JSONScanner.Fault) in
            guard scanner.isText(name, "objects") else {
                _ = try scanner.value(depth: 1)
                return
            }
            guard !isThere, scanner.peek() == UInt8(ascii: "[") else {
                refusal = isThere ? "\"objects\" is given twice" : Self.noEnvelope
                _ = try scanner.value(depth: 1)
                return
            }
            isThere = true
            try scanner.array { (scanner) throws(JSONScanner.Fault) in
                guard scanner.peek() == UInt8(ascii: "{") else {
                    refusal = "an entry of \"objects\" is no object"
                    _ = try scanner.value(depth: 2)
                    return
                }
                let members = try ObjectMembers(&scanner)
                switch members.checked(takes: takes, receivedAt: receivedAt) {
                case .success(let object): found.append(object)
                case .failure(let detail): failed.append(detail.detail)
                }
            }
        }
        if let refusal { throw TAXIIFault.unprocessable(refusal) }
        objects = found
        failures = failed
        isOver = isThere
    }
}
