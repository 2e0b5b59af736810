//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// What does not hold in a bundle.
public enum CustodyFault: Error, Hashable, Sendable {
    /// Not byte for byte an archive in the one form that bundles have; with where.
    case archive(offset: UInt64)
    /// `custody.json` is not a statement in canonical JSON.
    case statement
    /// The seal of the node does not hold.
    case seal
    /// `README.txt` is not the one that was sealed.
    case readme
    /// The certificate of an authority is none, or not the one that was pinned.
    case authority
    /// A certificate cannot be read, was issued by somebody else, or is there twice or for nobody.
    case certificate(String)
    /// The certificate of the seal did not hold when the bundle was made.
    case sealOutOfDate
    /// Items: one is twice in the list, or was never taken.
    case item(String)
    /// A transfer does not hold; with its place from 1.
    case transfer(Int, CustodyError)
    /// Journal positions are not one for each transfer, or do not rise.
    case journal
    /// A file is not what an item says.
    case file(CustodyDigest)
    /// The bundle was made before its last signature.
    case timeBackwards
}

extension CustodyFault: CustomStringConvertible {
    /// In English.
    public var description: String {
        switch self {
        case .archive(let offset): "the archive is not in the form of a bundle, from byte \(offset) on"
        case .statement: "custody.json is not a statement in canonical form"
        case .seal: "the seal of the node does not hold: something in custody.json was changed"
        case .readme: "README.txt was changed"
        case .authority: "the authority is not the one that was pinned"
        case .certificate(let whose):
            "a certificate (\(whose)) was not issued by the authority, or does not belong here"
        case .sealOutOfDate: "the certificate of the seal did not hold when the bundle was made"
        case .item(let id): "item \(id) is there twice, or was never taken"
        case .transfer(let place, let error): "transfer \(place) does not hold: \(error)"
        case .journal: "journal positions do not fit the transfers"
        case .file(let digest): "file \(digest) is not what was taken"
        case .timeBackwards: "the bundle says it was made before its last signature"
        }
    }
}
