//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Why a transfer may not be, or does not hold.
public enum CustodyError: Error, Hashable, Sendable {
    /// A text is missing, too long or holds what none may; with its member.
    case badText(String)
    /// No items, too many, one twice, or one without where it came from.
    case badLines
    /// Who gives and who receives do not fit the reason.
    case wrongParties
    /// Giver or receiver has no key, and nobody signs in the place.
    case witnessMissing
    /// Two signers are one officer.
    case sameSigner

    /// It belongs to another case.
    case otherCase(String)
    /// It does not follow what is the last transfer here.
    case notNext
    /// The id was there before.
    case transferTwice(String)
    /// Nothing tells what the item is.
    case unknownItem(String)
    /// It was taken before.
    case itemTwice(String)
    /// It never was taken.
    case itemFromNowhere(String)
    /// The item that is named is not the one that was taken.
    case otherItem(String)
    /// Who gives it does not hold it.
    case notHolder(item: String, holder: String)
    /// It went through other hands since.
    case itemMoved(String)
    /// It was destroyed or released.
    case ended(String)
    /// An item with seals whose state is not told, or seals on an item that had none.
    case sealsNotTold(String)
    /// Broken seals without a note that says how.
    case brokenSealNotNoted(String)
    /// Before the transfer that it follows, or before the item was taken.
    case timeBackwards
    /// Who takes it is not who the item says.
    case otherTaker(String)

    case signatureMissing
    case unknownKey(String)
    case wrongSigner(expected: String, found: String)
    /// The certificate did not hold when it was signed; with the login.
    case outOfDate(String)
    case badSignature(String)
}
