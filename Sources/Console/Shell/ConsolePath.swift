//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Officers

/// The addresses that pages link to.
enum ConsolePath: Hashable, Sendable {
    case login(returnTo: String?)
    case today(QueueFilter)
    case search(SearchForm)
    /// With all its lines.
    case wholeDeclaration(String)
    case declaration(DeclarationLineID)
    case finding(DeclarationLineID)
    case imports
    case importPreview(upload: String)
    case importRun(ImportRunID)
    case importProgress(ImportRunID)
    case importRejects(ImportRunID)
    case rules(show: String?)
    case newRule(from: String?)
    case rule(String, version: Int?)
    case editRule(String)
    case ruleStep(String, version: Int, String)
    case ruleLists
    case newRuleList
    case ruleList(String)
    case ruleListStep(String, String)
    case lookouts(text: String?)
    case newLookout
    case lookoutUpload(String)
    case lookoutList(String, version: Int?)
    case lookoutPage(String, version: Int, page: Int)
    case lookoutStep(String, version: Int, String)
    case lookoutHits(show: String?, page: Int?)
    case chart(ChartQuery)
    case messages(MessageListQuery)
    case newMessage([ComposeStart])
    case draft(String)
    case draftStep(String, String)
    case message(String)
    case messageStep(String, String)
    case releaseRules
    case releaseRuleStep(String, String)
    case messageFile(String, String)
    case operations
    case newOperation
    case operation(String)
    /// `edit`, `step`, `seizures`, `reports`, `cen` and what stands below them.
    case operationPart(String, String)
    case situationReport(String, Int)
    case actionPlans
    case newActionPlan
    case actionPlan(String)
    case sea(SeaPath)
    case conferences
    case newConference
    case conference(String, ConferenceTab)
    /// An item of a conference, on the tab it stands on.
    case conferencePlace(String, ConferenceTab, item: String)
    case conferenceItem(String, item: String)
    case conferenceStep(String, String)
    case conferenceFile(String, String)
    case minutesAlarm(String, String)
    case contactPoints(office: String?, day: String?)
    case partners
    case alarm(String)
    case statement(partner: String, month: String, format: String?)
    case pairing(upload: String?)
    case acceptInvitation(String)
    case lane(DeclarationLineID)
    case cases(CaseQuery)
    /// What it is opened from, as a name and a value.
    case newCase(CaseStart?)
    case caseFile(String)
    case caseStep(String, String)
    case seizure(String)
    case evidenceWaiting
    case evidence(String)
    case newEvidence(String)
    case evidenceItem(String, String)
    case evidenceFile(String, String)
    case newTransfer(String, back: Bool)
    case transfers(String)
    case pendingTransfer(String, String)
    case evidenceBundle(String)
    case evidencePhoto(String, String)
    case evidencePhotos(String)
    case field
    case performance
    case reports
    case newReport(FormFields)
    case report(FormFields)
    case reportCell(FormFields)
    case exportReport(FormFields, String)
    case publication(String)
    case officers
    case officerList(role: String?, office: String?)
    case officer(String)
    case officerActive(String)
    case officerPassword(String)
    case registers
    case registerUpload(String, String)
    case account
    case endDelegation(String)
    case help

    var text: String {
        switch self {
        case .login(let target): "/login" + Self.query([("return", target)])
        case .today(let filter): "/" + Self.query(filter.queryItems)
        case .search(let form): "/search" + Self.query(form.items)
        case .wholeDeclaration(let number): "/declarations/\(Self.segment(number))"
        case .declaration(let line): "/declarations/\(Self.segment(line.declarationNo))/\(line.itemNo)"
        case .finding(let line): "/declarations/\(Self.segment(line.declarationNo))/\(line.itemNo)/finding"
        case .imports: "/imports"
        case .importPreview(let upload): "/imports/uploads/\(Self.segment(upload))"
        case .importRun(let run): "/imports/runs/\(Self.segment(run.text))"
        case .importProgress(let run): "/imports/runs/\(Self.segment(run.text))/progress"
        case .importRejects(let run): "/imports/runs/\(Self.segment(run.text))/rejects.csv"
        case .rules(let show): "/rules" + Self.query([("show", show)])
        case .newRule(let library): "/rules/new" + Self.query([("from", library)])
        case .rule(let id, let version):
            "/rules/\(Self.segment(id))" + Self.query([("version", version.map(String.init))])
        case .editRule(let id): "/rules/\(Self.segment(id))/edit"
        case .ruleStep(let id, let version, let step): "/rules/\(Self.segment(id))/\(version)/\(step)"
        case .ruleLists: "/lists"
        case .newRuleList: "/lists/new"
        case .ruleList(let name): "/lists/\(Self.segment(name))"
        case .ruleListStep(let name, let step): "/lists/\(Self.segment(name))/\(step)"
        case .lookouts(let text): "/lookouts" + Self.query([("q", text)])
        case .newLookout: "/lookouts/new"
        case .lookoutUpload(let upload): "/lookouts/uploads/\(Self.segment(upload))"
        case .lookoutList(let id, let version):
            "/lookouts/\(Self.segment(id))" + Self.query([("version", version.map(String.init))])
        case .lookoutPage(let id, let version, let page):
            "/lookouts/\(Self.segment(id))" + Self.query([("version", "\(version)"), ("page", "\(page)")])
        case .lookoutStep(let id, let version, let step): "/lookouts/\(Self.segment(id))/\(version)/\(step)"
        case .lookoutHits(let show, let page):
            "/lookout-hits" + Self.query([("show", show), ("page", page.map(String.init))])
        case .chart(let query): "/chart" + Self.query(query.items)
        case .messages(let query): "/messages" + Self.query(query.items)
        case .newMessage(let start): "/messages/new" + Self.query(start.map(\.item))
        case .draft(let id): "/messages/drafts/\(Self.segment(id))"
        case .draftStep(let id, let step): "/messages/drafts/\(Self.segment(id))/\(step)"
        case .message(let id): "/messages/\(Self.segment(id))"
        case .messageStep(let id, let step): "/messages/\(Self.segment(id))/\(step)"
        case .releaseRules: "/messages/release-rules"
        case .releaseRuleStep(let id, let step): "/messages/release-rules/\(Self.segment(id))/\(step)"
        case .messageFile(let id, let file): "/messages/\(Self.segment(id))/files/\(Self.segment(file))"
        case .operations: "/operations"
        case .newOperation: "/operations/new"
        case .operation(let code): "/operations/\(Self.segment(code))"
        case .operationPart(let code, let part): "/operations/\(Self.segment(code))/\(part)"
        case .situationReport(let code, let number): "/operations/\(Self.segment(code))/reports/\(number)"
        case .actionPlans: "/action-plans"
        case .newActionPlan: "/action-plans/new"
        case .actionPlan(let id): "/action-plans/\(Self.segment(id))"
        case .sea(let path): path.text
        case .conferences: "/conferences"
        case .newConference: "/conferences/new"
        case .conference(let id, let tab): "/conferences/\(Self.segment(id))" + Self.query([("tab", tab.queried)])
        case .conferencePlace(let id, let tab, let item):
            "/conferences/\(Self.segment(id))" + Self.query([("tab", tab.queried)]) + "#i-\(Self.segment(item))"
        case .conferenceItem(let id, let item): "/conferences/\(Self.segment(id))/items/\(Self.segment(item))"
        case .conferenceStep(let id, let step): "/conferences/\(Self.segment(id))/\(step)"
        case .conferenceFile(let id, let file): "/conferences/\(Self.segment(id))/files/\(Self.segment(file))"
        case .minutesAlarm(let id, let alarm): "/conferences/\(Self.segment(id))/alarms/\(Self.segment(alarm))"
        case .contactPoints(let office, let day):
            "/contact-points" + Self.query([("office", office), ("day", day)])
        case .partners: "/partners"
        case .alarm(let id): "/partners/alarms/\(Self.segment(id))"
        case .statement(let partner, let month, let format):
            "/partners/statement" + Self.query([("partner", partner), ("month", month), ("format", format)])
        case .pairing(let upload): "/partners/pairing" + Self.query([("upload", upload)])
        case .acceptInvitation(let upload): "/partners/pairing/\(Self.segment(upload))"
        case .lane(let line): "/declarations/\(Self.segment(line.declarationNo))/\(line.itemNo)/lane"
        case .cases(let query): "/cases" + Self.query(query.items)
        case .newCase(let start):
            "/cases/new" + Self.query(start.map { [($0.field.name, $0.field.value)] } ?? [])
        case .caseFile(let number): "/cases/\(Self.segment(number))"
        case .caseStep(let number, let step): "/cases/\(Self.segment(number))/\(step)"
        case .seizure(let number): "/cases/\(Self.segment(number))/seizure"
        case .evidenceWaiting: "/evidence/waiting"
        case .evidence(let number): "/cases/\(Self.segment(number))/evidence"
        case .newEvidence(let number): "/cases/\(Self.segment(number))/evidence/new"
        case .evidenceItem(let number, let item):
            "/cases/\(Self.segment(number))/evidence/items/\(Self.segment(item))"
        case .evidenceFile(let number, let item):
            "/cases/\(Self.segment(number))/evidence/items/\(Self.segment(item))/file"
        case .newTransfer(let number, let back):
            "/cases/\(Self.segment(number))/evidence/transfers/new" + Self.query([("back", back ? "1" : nil)])
        case .transfers(let number): "/cases/\(Self.segment(number))/evidence/transfers"
        case .pendingTransfer(let number, let id):
            "/cases/\(Self.segment(number))/evidence/pending/\(Self.segment(id))"
        case .evidenceBundle(let number): "/cases/\(Self.segment(number))/evidence/bundle"
        case .evidencePhoto(let number, let photo):
            "/cases/\(Self.segment(number))/evidence/photos/\(Self.segment(photo))"
        case .evidencePhotos(let number): "/cases/\(Self.segment(number))/evidence/photos"
        case .field: "/field"
        case .performance: "/performance"
        case .reports: "/reports"
        case .newReport(let fields): "/reports/new" + Self.query(fields)
        case .report(let fields): "/reports/view" + Self.query(fields)
        case .reportCell(let fields): "/reports/cell" + Self.query(fields)
        case .exportReport(let fields, let format):
            "/reports/export" + Self.query(fields.pairs.map { ($0.name, $0.value) } + [("format", format)])
        case .publication(let id): "/reports/published/\(Self.segment(id))"
        case .officers: "/officers"
        case .officerList(let role, let office): "/officers" + Self.query([("role", role), ("office", office)])
        case .officer(let id): "/officers/\(Self.segment(id))"
        case .officerActive(let id): "/officers/\(Self.segment(id))/active"
        case .officerPassword(let id): "/officers/\(Self.segment(id))/password"
        case .registers: "/registers"
        case .registerUpload(let register, let upload): "/registers/\(register)/\(Self.segment(upload))"
        case .account: "/account"
        case .endDelegation(let id): "/account/delegations/\(Self.segment(id))/end"
        case .help: "/help"
        }
    }

    /// Where an officer of a role begins.
    static func landing(_ role: Officer.Role) -> ConsolePath {
        Navigation(role, may: role.may).entries.first?.path ?? .help
    }

    /// The address with a notice for the page to show.
    func text(notice: Notice) -> String {
        // What stands behind `#` is for the browser alone, and last.
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let noticed = parts[0] + (parts[0].contains("?") ? "&" : "?") + "notice=" + notice.rawValue
        return noticed + (parts.count > 1 ? "#" + parts[1] : "")
    }

    static func query(_ fields: FormFields) -> String {
        let text = fields.urlEncoded
        return text.isEmpty ? "" : "?" + text
    }

    static func query(_ items: [(String, String?)]) -> String {
        let pairs = items.compactMap { name, value in value.map { "\(name)=\(segment($0))" } }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// Percent-encodes all but RFC 3986's unreserved characters, so that any declaration number is one segment.
    static func segment(_ text: String) -> String {
        var unreserved = CharacterSet(charactersIn: "a"..."z")
        unreserved.formUnion(CharacterSet(charactersIn: "A"..."Z"))
        unreserved.formUnion(CharacterSet(charactersIn: "0"..."9"))
        unreserved.insert(charactersIn: "-._~")
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// A target within this site, or nil: it begins with one slash, and no backslash or control hides another host.
    static func local(_ target: String?) -> String? {
        guard let target, target.hasPrefix("/"), !target.hasPrefix("//"), !target.contains("\\"),
            target.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
        else { return nil }
        return target
    }
}
