//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import HummingbirdTesting
import Officers
import Testing

@Suite("Routes and roles")
struct RouteTableTests {
    private static let all = Set(Officer.Role.allCases)
    private static let declarationReaders = all.subtracting([.delegation])
    private static let ruleReaders: Set<Officer.Role> = [
        .analyst, .inspector, .investigator, .commander, .supervisor, .administrator,
    ]
    private static let lookoutReaders: Set<Officer.Role> = [
        .analyst, .inspector, .contact, .investigator, .commander, .supervisor,
    ]
    private static let partnerReaders: Set<Officer.Role> = [
        .contact, .commander, .delegation, .supervisor, .administrator,
    ]
    private static let caseReaders: Set<Officer.Role> = [
        .analyst, .inspector, .contact, .investigator, .commander, .supervisor,
    ]
    private static let caseWriters: Set<Officer.Role> = [.inspector, .investigator, .supervisor]
    private static let caseApprovers: Set<Officer.Role> = [.commander, .supervisor]
    private static let handlers: Set<Officer.Role> = [.inspector, .investigator, .supervisor]
    private static let operationReaders = all.subtracting([.administrator])
    private static let commanders: Set<Officer.Role> = [.commander, .supervisor]
    private static let chartReaders: Set<Officer.Role> = [.analyst, .investigator, .supervisor]
    private static let reportReaders: Set<Officer.Role> = [
        .analyst, .investigator, .commander, .delegation, .supervisor, .administrator,
    ]
    private static let seaReaders: Set<Officer.Role> = [
        .analyst, .inspector, .contact, .investigator, .commander, .supervisor,
    ]
    private static let seaWorkers: Set<Officer.Role> = [.analyst, .investigator, .commander, .supervisor]
    private static let feedReaders: Set<Officer.Role> = [.analyst, .commander, .supervisor, .administrator]
    private static let writers: Set<Officer.Role> = [.contact, .supervisor]
    private static let conferenceReaders: Set<Officer.Role> = [.contact, .commander, .delegation, .supervisor]

    /// Who is admitted where, written out on purpose: a change of the table in code must be made here as well.
    private static let admitted: [String: Set<Officer.Role>] = [
        "today": declarationReaders, "searchDeclaration": declarationReaders, "declaration": declarationReaders,
        "declarationLine": declarationReaders, "apiDeclaration": declarationReaders, "apiQueue": declarationReaders,
        "logout": all, "account": all, "changePassword": all, "createToken": all,
        "giveDelegation": all, "endDelegation": all, "actFor": all, "help": all, "apiCloseToken": all,
        "search": all, "apiSearch": all,
        "findingForm": [.inspector, .supervisor], "recordFinding": [.inspector, .supervisor],
        "apiPostFinding": [.inspector, .supervisor],
        "imports": [.analyst, .supervisor, .administrator], "upload": [.analyst, .supervisor, .administrator],
        "importPreview": [.analyst, .supervisor, .administrator],
        "startImport": [.analyst, .supervisor, .administrator],
        "importRun": [.analyst, .supervisor, .administrator],
        "importProgress": [.analyst, .supervisor, .administrator],
        "importRejects": [.analyst, .supervisor, .administrator],
        "apiPostDeclarations": [.analyst, .supervisor, .administrator],
        "rules": ruleReaders, "rule": ruleReaders,
        "newRule": [.analyst, .supervisor], "editRule": [.analyst, .supervisor], "saveRule": [.analyst, .supervisor],
        "checkRule": [.analyst, .supervisor], "backTestRule": [.analyst, .supervisor],
        "shadowRule": [.analyst, .supervisor], "withdrawRule": [.analyst, .supervisor],
        "defendRule": [.analyst, .supervisor], "publishRule": [.supervisor],
        "ruleLists": ruleReaders, "ruleList": ruleReaders, "newRuleList": [.analyst, .supervisor],
        "proposeRuleList": [.analyst, .supervisor], "dropRuleList": [.analyst, .supervisor],
        "activateRuleList": [.supervisor],
        "overrideLane": [.inspector, .supervisor],
        "lookouts": lookoutReaders,
        "lookoutList": lookoutReaders,
        "lookoutHits": lookoutReaders,
        "judgeLookoutHit": [.analyst, .inspector, .investigator, .supervisor],
        "chart": chartReaders, "chartExpand": chartReaders, "chartPath": chartReaders, "chartExport": chartReaders,
        "chartSame": chartReaders,
        "uploadLookouts": [.analyst, .supervisor], "previewLookouts": [.analyst, .supervisor],
        "proposeLookouts": [.analyst, .supervisor], "newLookout": [.analyst, .supervisor],
        "addLookout": [.analyst, .supervisor], "withdrawLookouts": [.analyst, .supervisor],
        "activateLookouts": [.supervisor],
        "messages": writers, "messageEvents": writers, "newMessage": writers, "composeMessage": writers,
        "attachFiles": writers, "messageFile": writers,
        "messageDraft": writers, "sendDraft": writers, "submitDraft": writers, "endorseDraft": [.supervisor],
        "discardDraft": writers, "message": writers, "answerMessage": writers, "copyMessage": writers,
        "runMessageRule": writers,
        "releaseRules": writers, "proposeReleaseRule": writers, "publishReleaseRule": [.supervisor],
        "withdrawReleaseRule": writers,
        "messageProof": writers, "apiPostMessage": writers, "apiMessages": writers, "apiMessage": writers,
        "conferences": conferenceReaders, "conference": conferenceReaders, "conferenceItem": conferenceReaders,
        "conferenceFile": conferenceReaders, "minutesDocument": conferenceReaders,
        "minutesPackage": conferenceReaders, "contactPoints": conferenceReaders,
        "newConference": [.delegation, .supervisor], "beginConference": [.delegation, .supervisor],
        "changeConference": [.delegation, .supervisor], "uploadConferenceFile": [.delegation, .supervisor],
        "settleMinutesAlarm": [.delegation, .supervisor], "signMinutes": [.delegation],
        "retractSignature": [.delegation],
        "partners": partnerReaders, "statement": partnerReaders,
        "settleAlarm": [.supervisor, .administrator],
        "pairing": [.administrator], "uploadInvitation": [.administrator], "acceptInvitation": [.administrator],
        "operations": operationReaders, "operationEvents": operationReaders, "operation": operationReaders,
        "operationSeizures": operationReaders, "situationReport": operationReaders, "pasteSeizures": operationReaders,
        "seizureFile": operationReaders, "actionPlans": operationReaders, "actionPlan": operationReaders,
        "placeSeizure": commanders, "newOperation": commanders, "addOperation": commanders,
        "editOperation": commanders, "saveOperation": commanders, "stepOperation": commanders,
        "judgeSeizure": commanders, "addSituationReport": commanders, "saveSituationReport": commanders,
        "signSituationReport": commanders,
        "newActionPlan": commanders, "addActionPlan": commanders, "stepActionPlan": commanders,
        "amendActionPlan": commanders,
        "reports": reportReaders, "newReport": reportReaders, "report": reportReaders, "reportCell": reportReaders,
        "exportReport": reportReaders, "publication": reportReaders,
        "saveReport": [.commander, .delegation, .supervisor], "publishReport": [.commander, .delegation, .supervisor],
        "performance": [.analyst, .commander, .delegation, .supervisor, .administrator],
        "cases": caseReaders, "caseFile": caseReaders, "newCase": caseWriters, "openCase": caseWriters,
        "describeCase": caseWriters, "moveCase": caseWriters, "assignCase": caseWriters, "remarkCase": caseWriters,
        "proposeCaseClosing": caseWriters, "approveCaseClosing": caseApprovers, "returnCaseClosing": caseApprovers,
        "seizureForm": caseWriters, "saveSeizure": caseWriters, "checkSeizure": caseWriters,
        "mergeCase": caseApprovers, "splitCase": caseWriters, "addCaseEntity": caseWriters,
        "clearCaseEntity": caseWriters, "judgeCaseMatch": caseWriters, "registerCorrection": caseWriters,
        "decideCorrection": caseApprovers, "purgeCaseNames": caseApprovers,
        "field": caseWriters, "apiFieldSession": caseWriters, "apiFieldDraft": caseWriters,
        "apiFieldPhoto": caseWriters,
        "caseNames": [.investigator, .supervisor],
        "evidenceWaiting": handlers, "evidence": handlers, "evidenceItem": handlers, "evidenceFile": handlers,
        "pendingTransfer": handlers, "newEvidence": handlers, "takeEvidence": handlers, "newTransfer": handlers,
        "prepareTransfer": handlers, "signTransfer": handlers, "refuseTransfer": handlers,
        "withdrawTransfer": handlers, "evidencePhoto": handlers, "signPhotos": handlers,
        "exportEvidence": [.investigator, .supervisor],
        "sea": seaReaders, "seaEvents": seaReaders, "seaVessels": seaReaders, "seaVessel": seaReaders,
        "seaCard": seaReaders, "seaTrack": seaReaders, "seaTracks": seaReaders, "seaChart": seaReaders,
        "seaLayer": seaReaders, "seaAlerts": seaReaders, "seaAlert": seaReaders, "takeSeaAlert": seaWorkers,
        "dismissSeaAlert": seaWorkers, "openSeaCase": caseWriters, "draftSeaMessage": writers,
        "seaZones": seaReaders, "saveSeaZone": seaWorkers, "uploadSeaZones": seaWorkers,
        "previewSeaZones": seaWorkers, "takeSeaZones": seaWorkers, "removeSeaZone": seaWorkers,
        "seaPlots": seaReaders, "addSeaPlot": seaWorkers, "uploadSeaPlots": seaWorkers,
        "previewSeaPlots": seaWorkers, "takeSeaPlots": seaWorkers, "watchedVessels": seaReaders,
        "watchVessel": seaWorkers, "unwatchVessel": seaWorkers, "exportSea": seaReaders, "seaExport": seaReaders,
        "seaExportFile": seaReaders, "seaFeeds": feedReaders,
        "officers": [.administrator], "addOfficer": [.administrator],
        "editOfficer": [.administrator], "registers": [.administrator], "uploadRegister": [.administrator],
        "previewRegister": [.administrator], "takeRegister": [.administrator], "updateOfficer": [.administrator],
        "setOfficerActive": [.administrator],
        "resetOfficerPassword": [.administrator],
    ]

    private static let open: Set<String> = [
        "health", "readiness", "metrics", "asset", "openAPI", "loginForm", "login", "language", "apiCreateToken",
        "fieldWorker", "fieldManifest",
    ]

    @Test("the expected table names every route once")
    func complete() {
        let named = Set(Self.admitted.keys).union(Self.open)
        #expect(named == Set(ConsoleRoute.allCases.map(\.rawValue)))
        #expect(Set(Self.admitted.keys).isDisjoint(with: Self.open))
    }

    @Test("each role is admitted to its routes and turned away from all others", arguments: Officer.Role.allCases)
    func roles(_ role: Officer.Role) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            // Logging out last, so that the session lives through the walk.
            let routes = ConsoleRoute.allCases.filter { $0 != .logout && $0 != .apiCloseToken }
            for route in routes {
                let page = try await Self.call(route, visitor, role)
                let isAdmitted =
                    Self.open.contains(route.rawValue) || Self.admitted[route.rawValue]?.contains(role) ?? false
                if isAdmitted {
                    #expect(page.status != .forbidden, "\(route) as \(role)")
                    #expect(page.status != .unauthorized || route == .login, "\(route) as \(role)")
                    #expect(!page.location.hasPrefix("/login"), "\(route) as \(role)")
                } else {
                    #expect(page.status == .forbidden, "\(route) as \(role)")
                }
            }
        }
    }

    @Test("without a login only the open routes answer; pages lead to the login, the API says 401")
    func anonymous() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for route in ConsoleRoute.allCases where !Self.open.contains(route.rawValue) {
                let page = try await Self.call(route, visitor, nil)
                if route.isForPrograms {
                    #expect(page.status == .unauthorized, "\(route)")
                    #expect(page.headers[.contentType] == "application/problem+json", "\(route)")
                    #expect(page.headers[.wwwAuthenticate]?.hasPrefix("Bearer") ?? false, "\(route)")
                } else {
                    #expect(page.status == .seeOther && page.location.hasPrefix("/login"), "\(route)")
                }
            }
        }
    }

    @Test("every form and every API call of a browser is refused without the session's token")
    func forgery() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            for route in ConsoleRoute.allCases where route.payload == .form || route.payload == .api {
                guard route != .apiCreateToken else { continue }
                let role =
                    Self.admitted[route.rawValue]?.contains(.supervisor) ?? true
                    ? Officer.Role.supervisor
                    : Self.admitted[route.rawValue]?.contains(.delegation) ?? false ? .delegation : .administrator
                let page = try await Self.call(route, visitor, role, csrf: "wrong")
                #expect(page.status == .forbidden, "\(route)")
            }
        }
    }

    @Test("an address outside the table is not found")
    func unknown() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/nowhere", as: .supervisor).status == .notFound)
            let page = try await visitor.get("/api/v1/nowhere", as: .supervisor)
            #expect(page.status == .notFound)
            #expect(page.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("an officer with a one-time password sees the account page only")
    func oneTimePassword() async throws {
        let desk = try await Desk()
        var officer = try desk.session(.supervisor).officer
        officer.mustChangePassword = true
        try await desk.services.officerStore.update(officer, by: "setup")
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/", as: .supervisor).location == "/account")
            #expect(try await visitor.get("/api/v1/queue", as: .supervisor).status == .forbidden)
            #expect(try await visitor.get("/account", as: .supervisor).status == .ok)
        }
    }

    @Test("a disabled officer is out at the next request")
    func disabled() async throws {
        let desk = try await Desk()
        var officer = try desk.session(.inspector).officer
        officer.isActive = false
        try await desk.services.officerStore.update(officer, by: "setup")
        try await desk.test { (visitor) async throws in
            #expect(try await visitor.get("/", as: .inspector).location.hasPrefix("/login"))
        }
    }

    private static func call(
        _ route: ConsoleRoute,
        _ visitor: Visitor,
        _ role: Officer.Role?,
        csrf: String? = nil
    ) async throws -> Visitor.Page {
        let number = DeskDeclarations.numbers[0]
        let path = route.pattern
            .replacing(":number", with: number)
            .replacing(":item", with: "1")
            .replacing(":officer", with: try visitor.desk.session(.inspector).officer.id + "0")
            .replacing(":upload", with: "none")
            .replacing(":run", with: "run-1")
            .replacing(":hash", with: "0")
            .replacing(":name", with: "none.css")
        let token = try csrf ?? role.map { try visitor.desk.session($0).csrf } ?? ""
        var headers: HTTPFields = [:]
        var body: String?
        switch route.payload {
        case .none: break
        case .form:
            headers[.contentType] = "application/x-www-form-urlencoded"
            body = Visitor.form([("csrf", token)])
        case .upload:
            headers[.contentType] = "multipart/form-data; boundary=x"
            body = "--x--\r\n"
        case .api:
            headers[.contentType] = "application/json"
            if let name = HTTPFields.Element.Name("X-CSRF-Token") { headers[name] = token }
            body = "{}"
        }
        return try await visitor.send(path, route.method, as: role, headers: headers, body: body)
    }
}
