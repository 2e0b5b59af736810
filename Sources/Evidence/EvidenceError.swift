//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why something cannot be done with evidence, beside what ``CustodyError`` says of chains.
package enum EvidenceError: Error, Hashable, Sendable {
    /// Somebody else moved the case on in between; look again.
    case changedMeanwhile
    /// No such item, transfer or file in this case.
    case unknown(String)
    /// It is not this officer whose signature it waits for.
    case notAwaited
    /// It was signed, refused or withdrawn before.
    case settled
    /// The item waits to be signed for by somebody else.
    case waiting(item: String)
    /// Nothing was chosen or described.
    case nothing
    case reasonMissing
    /// Longer than evidence may be, in bytes.
    case fileTooLarge(limit: Int64)
    /// Not a file that may be evidence.
    case fileRefused(MediaRefusal)
    /// Not the content that its sender announced: it was cut or changed on the way.
    case fileChanged
    /// The id of a photo stands for another one.
    case otherPhoto
    /// More photos than one draft may have.
    case tooManyPhotos(most: Int)
    /// The file on the shelf is gone or not what was taken.
    case fileDamaged(String)
    /// The files cannot be written, as when the disk is full.
    case shelf(reason: String)
    /// More than one bundle can hold.
    case bundleTooLarge
}
