//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import Foundation
import Persistence

extension NodeExchange {
    /// What went into a bundle.
    package struct Bundled: Sendable {
        package let messages: Int
        package let through: Int64
        package let files: Int
        /// Ids of files that had no room, or are not on the shelf.
        package let leftOut: [String]
    }

    /// Writes what a partner has not confirmed into a file, with the files that go with it.
    /// - Parameters:
    ///   - after: begins after this number; after what was confirmed when nil.
    ///   - room: bytes of sealed files at most; nil for all.
    package func export(
        to url: URL,
        for partner: Partner,
        link: PartnerLink,
        after: Int64?,
        most: Int,
        room: Int64?
    ) async throws -> Bundled {
        let standing = try await store.standing(of: partner.node)
        let lines = try await store.outbox(
            of: partner.node,
            after: after ?? standing.confirmed.sequence,
            limit: most,
            mostBytes: .max
        )
        var files: [BundledFile] = []
        var leftOut: [String] = []
        if let first = lines.first, let last = lines.last {
            var left = room ?? .max
            for id in try await store.sentAttachments(to: partner.node, in: first.sequence...last.sequence) {
                let place = attachments.url(of: id)
                let size = (try? FileManager.default.attributesOfItem(atPath: place.path))?[.size] as? Int64 ?? nil
                if let size, size <= left {
                    files.append(try BundledFile(id: id, at: place))
                    left -= size
                } else {
                    leftOut.append(id)
                }
            }
        }
        let head = try ExchangeBundle.encode(
            lines,
            files: files,
            from: node,
            to: partner.node,
            receipt: try await link.standing().receipt,
            signer: try logSigner(for: partner.node)
        )
        try Self.write(head, files.map { ($0, attachments.url(of: $0.id)) }, to: url)
        return Bundled(
            messages: lines.count,
            through: lines.last?.sequence ?? standing.confirmed.sequence,
            files: files.count,
            leftOut: leftOut
        )
    }

    /// Stands under its name only once it is whole.
    private static func write(_ head: [UInt8], _ files: [(BundledFile, URL)], to url: URL) throws {
        let draft = url.appendingPathExtension("part")
        guard FileManager.default.createFile(atPath: draft.path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw AttachmentFault.unreadable(path: draft.path) }
        do {
            let output = try FileHandle(forWritingTo: draft)
            defer { try? output.close() }
            try output.write(contentsOf: head)
            for (file, place) in files { try file.copy(from: place, to: output) }
            try output.synchronize()
            if FileManager.default.fileExists(atPath: url.path) { try FileManager.default.removeItem(at: url) }
            try FileManager.default.moveItem(at: draft, to: url)
        } catch {
            try? FileManager.default.removeItem(at: draft)
            throw error
        }
    }

    /// What a bundle brought.
    package struct Unbundled: Sendable {
        package let bundle: ExchangeBundle
        package var refused: LinkAnswer.Refused?
        package var files = 0
        /// Ids of files that nobody here waits for: they came before, or their message cannot be opened yet.
        package var skipped: [String] = []
        /// Ids of files that are not what their messages say.
        package var changed: [String] = []
    }

    private static let slice = 512

    /// Takes a bundle in, once all of it was checked.
    /// - Throws: ``BundleFault``; nothing was taken in then.
    package func take(bundle url: URL, from partner: Partner, link: PartnerLink) async throws -> Unbundled {
        guard let file = try? FileHandle(forReadingFrom: url) else { throw BundleFault.unreadable(at: 0) }
        defer { try? file.close() }
        var source = BundleSource(file)
        let bundle = try ExchangeBundle(&source, key: partner.logKey)
        guard bundle.head.to == node, bundle.head.from == partner.node else { throw BundleFault.badSignature }
        var taken = Unbundled(bundle: bundle)
        for start in stride(from: 0, to: bundle.lines.count, by: Self.slice) {
            let lines = Array(bundle.lines[start..<min(start + Self.slice, bundle.lines.count)])
            taken.refused = try await link.take(lines).refused
            if taken.refused != nil { return taken }
        }
        try await link.settle(bundle.receipt, before: nil)
        while try await desk.open(from: partner.node).isMore {}
        let wanted = try await store.wantedAttachments(from: partner.node, for: offices(), limit: 1_000_000)
        let messages = Dictionary(wanted.map { ($0.id, $0.message) }) { first, _ in first }
        var start = bundle.filesStart
        for each in bundle.files {
            defer { start += each.size }
            guard let message = messages[each.id], let read = try? await desk.read(message),
                let note = read.message.attachments.first(where: { $0.id == each.id })
            else {
                taken.skipped.append(each.id)
                continue
            }
            let isHere = try await take(note, of: read.letter) { offset in
                try file.seek(toOffset: UInt64(start + min(offset, each.size)))
                return Array(try file.read(upToCount: Int(min(1 << 20, max(0, each.size - offset)))) ?? Data())
            }
            if isHere { taken.files += 1 } else { taken.changed.append(each.id) }
        }
        return taken
    }
}
