//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Officers

/// The accounts of a node and the form for another.
struct OfficersPage: Sendable {
    struct Row: Sendable {
        let login: String
        let name: String
        let role: String
        let office: String
        let language: String
        let isActive: Bool
        let mustChange: Bool
        let lastLogin: String
        let isMe: Bool
        let editPath: String
        let activePath: String
        let passwordPath: String
    }

    let rows: [Row]
    let filterRoles: [SelectChoice]
    let filterOffices: [SelectChoice]
    let delegations: DelegationsView
    let form: OfficerForm
    let roles: [SelectChoice]
    let offices: [SelectChoice]
    let languages: [SelectChoice]
    let fault: String?
    let newLogin: String?
    let newPassword: String?

    init(
        _ officers: [Officer],
        _ form: OfficerForm,
        filter: OfficerFilter,
        lastLogins: [String: Int64],
        delegations: [Delegation],
        now: Int64,
        note: OneTimeNotes.Note?,
        fault: String?,
        me: Officer,
        words: Words,
        format: LocalFormat,
        places: PlaceNames
    ) {
        rows = officers.filter(filter.shows).map { officer in
            Row(
                login: officer.login,
                name: officer.name,
                role: words("role." + officer.role.rawValue),
                office: officer.office.map { places.office($0, words.language) } ?? words("officers.whole_node"),
                language: words("language." + officer.language.rawValue),
                isActive: officer.isActive,
                mustChange: officer.mustChangePassword,
                lastLogin: lastLogins[officer.id].map { format.instant($0) } ?? words("officers.never"),
                isMe: officer.id == me.id,
                editPath: ConsolePath.officer(officer.id).text,
                activePath: ConsolePath.officerActive(officer.id).text,
                passwordPath: ConsolePath.officerPassword(officer.id).text
            )
        }
        self.form = form
        filterRoles = Officer.Role.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("role." + $0.rawValue), isChosen: $0 == filter.role)
        }
        filterOffices = places.offices(words.language).map {
            SelectChoice(value: $0.code, label: $0.name, isChosen: $0.code == filter.office)
        }
        self.delegations = DelegationsView(
            delegations,
            officers,
            reader: me,
            now: now,
            words: words,
            format: format,
            places: places
        )
        roles = Officer.Role.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("role." + $0.rawValue), isChosen: $0 == form.role)
        }
        offices = places.offices(words.language).map {
            SelectChoice(value: $0.code, label: $0.name, isChosen: $0.code == form.office)
        }
        languages = Language.allCases.map {
            SelectChoice(value: $0.rawValue, label: words("language." + $0.rawValue), isChosen: $0 == form.language)
        }
        self.fault = fault
        newLogin = note?.subject
        newPassword = note?.secret
    }
}

/// A new account as it was typed.
struct OfficerForm: Sendable {
    let login: String
    let name: String
    let role: Officer.Role?
    let office: String?
    let language: Language?

    init() {
        login = ""
        name = ""
        role = .inspector
        office = nil
        language = .vi
    }

    init(_ form: FormFields) {
        login = form["login"] ?? ""
        name = form["name"] ?? ""
        role = form["role"].flatMap { Officer.Role(rawValue: $0) }
        office = form["office"]
        language = form["language"].flatMap { Language(rawValue: $0) }
    }
}
