//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Exchange
package import TAXII

/// What was decided about a message, and on what.
package struct ExportStep: Sendable {
    /// Objects for a collection.
    package struct Showing: Sendable {
        /// Of the message.
        package let objects: [(id: String, bytes: [UInt8])]
        /// What other messages refer to as well.
        package let commons: [[UInt8]]
        package let subject: String
        package let created: Timestamp
        package let modified: Timestamp
        package let generation: Int64
        package let digest: String

        package init(
            objects: [(id: String, bytes: [UInt8])],
            commons: [[UInt8]],
            subject: String,
            created: Timestamp,
            modified: Timestamp,
            generation: Int64,
            digest: String
        ) {
            self.objects = objects
            self.commons = commons
            self.subject = subject
            self.created = created
            self.modified = modified
            self.generation = generation
            self.digest = digest
        }
    }

    package enum Act: Sendable {
        case show(Showing)
        /// Shows nothing; what is shown is withdrawn.
        case hold
        /// Leaves all as it is.
        case leave
    }

    package let letter: StoredLetter
    /// Whose handling counts: the message's own or that of the one it speaks of.
    package let spoken: StoredLetter
    package let grants: Int
    package let unit: String
    package let collection: TAXIICollection
    package let root: String
    /// A digest of what the node is set to show.
    package let settings: String
    /// The first day, since 1970, on which the decision may be another by itself.
    package let changesOn: Int64?
    package let act: Act
    /// The unit as it was when this was decided.
    package let before: ExportUnit?

    package init(
        letter: StoredLetter,
        spoken: StoredLetter,
        grants: Int,
        unit: String,
        collection: TAXIICollection,
        root: String,
        settings: String,
        changesOn: Int64?,
        act: Act,
        before: ExportUnit?
    ) {
        self.letter = letter
        self.spoken = spoken
        self.grants = grants
        self.unit = unit
        self.collection = collection
        self.root = root
        self.settings = settings
        self.changesOn = changesOn
        self.act = act
        self.before = before
    }

    /// The same decision with nothing shown.
    package var holding: ExportStep {
        ExportStep(
            letter: letter,
            spoken: spoken,
            grants: grants,
            unit: unit,
            collection: collection,
            root: root,
            settings: settings,
            changesOn: changesOn,
            act: .hold,
            before: before
        )
    }
}
