//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

package import Hummingbird
package import Officers

/// Every route of the console: the one table from which the router is built. A route that is not here does not
/// exist, and each names who may take it.
package enum ConsoleRoute: String, CaseIterable, Sendable {
    case health
    case readiness
    case metrics
    case asset
    case openAPI
    case loginForm
    case login
    case logout
    case language
    case account
    case changePassword
    case createToken
    case giveDelegation
    case endDelegation
    case actFor
    case help
    case today
    case search
    case searchDeclaration
    case declaration
    case declarationLine
    case findingForm
    case recordFinding
    case imports
    case upload
    case importPreview
    case startImport
    case importRun
    case importProgress
    case importRejects
    case rules
    case newRule
    case editRule
    case saveRule
    case checkRule
    case rule
    case backTestRule
    case shadowRule
    case publishRule
    case withdrawRule
    case defendRule
    case ruleLists
    case newRuleList
    case ruleList
    case proposeRuleList
    case activateRuleList
    case dropRuleList
    case lookouts
    case uploadLookouts
    case previewLookouts
    case proposeLookouts
    case newLookout
    case addLookout
    case lookoutList
    case activateLookouts
    case withdrawLookouts
    case lookoutHits
    case judgeLookoutHit
    case chart
    case chartExpand
    case chartPath
    case chartExport
    case chartSame
    case messages
    case messageEvents
    case newMessage
    case composeMessage
    case attachFiles
    case messageDraft
    case sendDraft
    case submitDraft
    case endorseDraft
    case discardDraft
    case message
    case answerMessage
    case copyMessage
    case runMessageRule
    case releaseRules
    case proposeReleaseRule
    case publishReleaseRule
    case withdrawReleaseRule
    case messageFile
    case messageProof
    case partners
    case settleAlarm
    case statement
    case pairing
    case uploadInvitation
    case acceptInvitation
    case evidenceWaiting
    case evidence
    case newEvidence
    case takeEvidence
    case evidenceItem
    case evidenceFile
    case newTransfer
    case prepareTransfer
    case pendingTransfer
    case signTransfer
    case refuseTransfer
    case withdrawTransfer
    case exportEvidence
    case operations
    case placeSeizure
    case operationEvents
    case newOperation
    case addOperation
    case operation
    case editOperation
    case saveOperation
    case stepOperation
    case operationSeizures
    case judgeSeizure
    case addSituationReport
    case situationReport
    case saveSituationReport
    case signSituationReport
    case pasteSeizures
    case seizureFile
    case actionPlans
    case newActionPlan
    case addActionPlan
    case actionPlan
    case stepActionPlan
    case amendActionPlan
    case apiPostMessage
    case apiMessages
    case apiMessage
    case overrideLane
    case cases
    case newCase
    case openCase
    case caseFile
    case describeCase
    case moveCase
    case assignCase
    case remarkCase
    case proposeCaseClosing
    case approveCaseClosing
    case returnCaseClosing
    case mergeCase
    case splitCase
    case addCaseEntity
    case clearCaseEntity
    case caseNames
    case judgeCaseMatch
    case registerCorrection
    case decideCorrection
    case purgeCaseNames
    case seizureForm
    case saveSeizure
    case checkSeizure
    case performance
    case reports
    case newReport
    case report
    case reportCell
    case exportReport
    case publication
    case saveReport
    case publishReport
    case officers
    case addOfficer
    case registers
    case uploadRegister
    case previewRegister
    case takeRegister
    case editOfficer
    case updateOfficer
    case setOfficerActive
    case resetOfficerPassword
    case apiCreateToken
    case apiCloseToken
    case apiPostDeclarations
    case apiDeclaration
    case apiQueue
    case apiSearch
    case apiPostFinding

    /// Who may take a route.
    package enum Access: Sendable, Hashable {
        case anyone
        /// Any active officer, also one who must change the password first.
        case doorstep
        /// Any active officer.
        case signedIn
        case permission(Permission)
    }

    /// What a request to the route carries, which decides how forgery is kept out.
    package enum Payload: Sendable, Hashable {
        case none
        /// A form of up to 64 kB with the session's token in `csrf`.
        case form
        /// A multipart form whose first part is `csrf`; the handler reads and checks it.
        case upload
        /// Anything; a browser's session names its token in `X-CSRF-Token`.
        case api
    }

    package var access: Access {
        switch self {
        case .health, .readiness, .metrics, .asset, .openAPI, .loginForm, .login, .language, .apiCreateToken: .anyone
        case .logout, .account, .changePassword, .apiCloseToken: .doorstep
        case .createToken, .giveDelegation, .endDelegation, .actFor, .help: .signedIn
        case .today, .searchDeclaration, .declaration, .declarationLine, .apiDeclaration, .apiQueue:
            .permission(.seeDeclarations)
        case .findingForm, .recordFinding, .apiPostFinding: .permission(.recordFinding)
        case .imports, .upload, .importPreview, .startImport, .importRun, .importProgress, .importRejects,
            .apiPostDeclarations:
            .permission(.importDeclarations)
        case .rules, .rule, .ruleLists, .ruleList: .permission(.seeRules)
        case .newRule, .editRule, .saveRule, .checkRule, .backTestRule, .shadowRule, .withdrawRule, .defendRule,
            .newRuleList, .proposeRuleList, .dropRuleList:
            .permission(.writeRules)
        case .publishRule, .activateRuleList: .permission(.publishRules)
        case .lookouts, .lookoutList, .lookoutHits: .permission(.seeLookouts)
        case .uploadLookouts, .previewLookouts, .proposeLookouts, .newLookout, .addLookout, .withdrawLookouts:
            .permission(.writeLookouts)
        case .activateLookouts: .permission(.activateLookouts)
        case .judgeLookoutHit: .permission(.judgeLookoutHits)
        case .chart, .chartExpand, .chartPath, .chartExport, .chartSame: .permission(.seeLinkChart)
        case .messages, .messageEvents, .message, .copyMessage, .messageFile, .messageProof, .messageDraft,
            .apiMessages, .apiMessage, .releaseRules:
            .permission(.seeMessages)
        case .newMessage, .composeMessage, .attachFiles, .sendDraft, .submitDraft, .discardDraft, .answerMessage,
            .runMessageRule, .proposeReleaseRule, .withdrawReleaseRule, .apiPostMessage:
            .permission(.writeMessages)
        case .endorseDraft, .publishReleaseRule: .permission(.endorseMeasures)
        case .operations, .operationEvents, .operation, .operationSeizures, .situationReport, .pasteSeizures, .seizureFile,
            .actionPlans, .actionPlan:
            .permission(.seeOperations)
        case .placeSeizure, .newOperation, .addOperation, .editOperation, .saveOperation, .stepOperation,
            .judgeSeizure, .addSituationReport, .saveSituationReport, .signSituationReport, .newActionPlan, .addActionPlan, .stepActionPlan,
            .amendActionPlan:
            .permission(.runOperations)
        case .partners, .statement: .permission(.seePartners)
        case .settleAlarm: .permission(.settleAlarms)
        case .pairing, .uploadInvitation, .acceptInvitation: .permission(.pairPartners)
        case .evidenceWaiting, .evidence, .evidenceItem, .evidenceFile, .pendingTransfer: .permission(.seeEvidence)
        case .newEvidence, .takeEvidence, .newTransfer, .prepareTransfer, .signTransfer, .refuseTransfer,
            .withdrawTransfer:
            .permission(.handleEvidence)
        case .exportEvidence: .permission(.exportEvidence)
        case .overrideLane: .permission(.overrideLanes)
        case .cases, .caseFile: .permission(.seeCases)
        case .newCase, .openCase, .describeCase, .moveCase, .assignCase, .remarkCase, .proposeCaseClosing, .splitCase,
            .addCaseEntity, .clearCaseEntity, .judgeCaseMatch, .registerCorrection:
            .permission(.writeCases)
        case .approveCaseClosing, .returnCaseClosing, .mergeCase, .decideCorrection, .purgeCaseNames:
            .permission(.approveCases)
        case .caseNames: .permission(.seeNominalData)
        case .seizureForm, .saveSeizure, .checkSeizure: .permission(.writeCases)
        case .performance: .permission(.seePerformance)
        case .reports, .newReport, .report, .reportCell, .exportReport, .publication: .permission(.seeStatistics)
        case .saveReport, .publishReport: .permission(.publishStatistics)
        case .officers, .addOfficer, .setOfficerActive, .resetOfficerPassword: .permission(.administerOfficers)
        }
    }

    package var payload: Payload {
        switch self {
        case .login, .logout, .language, .changePassword, .createToken, .giveDelegation, .endDelegation, .actFor,
            .updateOfficer, .recordFinding, .startImport, .addOfficer,
            .setOfficerActive, .resetOfficerPassword, .saveRule, .checkRule, .backTestRule, .shadowRule,
            .publishRule, .withdrawRule, .defendRule, .proposeRuleList, .activateRuleList, .dropRuleList, .overrideLane,
            .proposeLookouts, .addLookout, .activateLookouts,
            .withdrawLookouts, .judgeLookoutHit, .chartExport, .chartSame, .composeMessage, .sendDraft, .submitDraft,
            .endorseDraft,
            .discardDraft, .answerMessage, .copyMessage, .messageFile, .runMessageRule, .proposeReleaseRule,
            .publishReleaseRule, .withdrawReleaseRule, .settleAlarm, .acceptInvitation, .openCase, .describeCase,
            .moveCase, .assignCase, .remarkCase, .proposeCaseClosing, .approveCaseClosing, .returnCaseClosing,
            .mergeCase, .splitCase, .addCaseEntity, .clearCaseEntity, .caseNames, .judgeCaseMatch, .registerCorrection,
            .decideCorrection, .purgeCaseNames, .saveSeizure, .checkSeizure,
            .prepareTransfer, .signTransfer, .refuseTransfer, .withdrawTransfer, .exportEvidence,
            .placeSeizure, .addOperation, .saveOperation, .stepOperation, .judgeSeizure, .addSituationReport, .saveSituationReport,
            .signSituationReport, .addActionPlan, .stepActionPlan, .amendActionPlan:
            .form
        case .upload, .uploadLookouts, .uploadInvitation, .attachFiles, .takeEvidence: .upload
        case .apiPostMessage, .apiPostDeclarations, .apiPostFinding, .apiCreateToken, .apiCloseToken: .api
        default: .none
        }
    }

    package var method: HTTPRequest.Method {
        switch self {
        case .apiCloseToken: .delete
        default: payload == .none ? .get : .post
        }
    }

    /// The address with `:name` for what varies.
    package var pattern: String {
        switch self {
        case .health: "/healthz"
        case .readiness: "/readyz"
        case .metrics: "/metrics"
        case .asset: "/static/:hash/:name"
        case .openAPI: "/api/openapi.json"
        case .loginForm, .login: "/login"
        case .logout: "/logout"
        case .language: "/language"
        case .account: "/account"
        case .changePassword: "/account/password"
        case .createToken: "/account/token"
        case .giveDelegation: "/account/delegations"
        case .endDelegation: "/account/delegations/:delegation/end"
        case .actFor: "/account/acting"
        case .help: "/help"
        case .today: "/"
        case .search: "/search"
        case .searchDeclaration: "/declarations"
        case .declaration: "/declarations/:number"
        case .declarationLine: "/declarations/:number/:item"
        case .findingForm, .recordFinding: "/declarations/:number/:item/finding"
        case .imports, .upload: "/imports"
        case .importPreview, .startImport: "/imports/uploads/:upload"
        case .importRun: "/imports/runs/:run"
        case .importProgress: "/imports/runs/:run/progress"
        case .importRejects: "/imports/runs/:run/rejects.csv"
        case .rules, .saveRule: "/rules"
        case .newRule: "/rules/new"
        case .checkRule: "/rules/check"
        case .rule: "/rules/:rule"
        case .editRule: "/rules/:rule/edit"
        case .backTestRule: "/rules/:rule/:version/backtest"
        case .shadowRule: "/rules/:rule/:version/shadow"
        case .publishRule: "/rules/:rule/:version/publish"
        case .withdrawRule: "/rules/:rule/:version/withdraw"
        case .defendRule: "/rules/:rule/:version/defend"
        case .ruleLists, .proposeRuleList: "/lists"
        case .newRuleList: "/lists/new"
        case .ruleList: "/lists/:list"
        case .activateRuleList: "/lists/:list/activate"
        case .dropRuleList: "/lists/:list/drop"
        case .lookouts, .uploadLookouts: "/lookouts"
        case .newLookout, .addLookout: "/lookouts/new"
        case .previewLookouts, .proposeLookouts: "/lookouts/uploads/:upload"
        case .lookoutList: "/lookouts/:list"
        case .activateLookouts: "/lookouts/:list/:version/activate"
        case .withdrawLookouts: "/lookouts/:list/:version/withdraw"
        case .lookoutHits, .judgeLookoutHit: "/lookout-hits"
        case .chart: "/chart"
        case .chartExpand: "/chart/expand"
        case .chartPath: "/chart/path"
        case .chartExport: "/chart/export"
        case .chartSame: "/chart/same"
        case .messages: "/messages"
        case .messageEvents: "/messages/events"
        case .newMessage, .composeMessage: "/messages/new"
        case .attachFiles: "/messages/files"
        case .messageDraft: "/messages/drafts/:draft"
        case .sendDraft: "/messages/drafts/:draft/send"
        case .submitDraft: "/messages/drafts/:draft/submit"
        case .endorseDraft: "/messages/drafts/:draft/endorse"
        case .discardDraft: "/messages/drafts/:draft/discard"
        case .message: "/messages/:message"
        case .answerMessage: "/messages/:message/answer"
        case .copyMessage: "/messages/:message/copy"
        case .runMessageRule: "/messages/:message/run"
        case .releaseRules, .proposeReleaseRule: "/messages/release-rules"
        case .publishReleaseRule: "/messages/release-rules/:rule/publish"
        case .withdrawReleaseRule: "/messages/release-rules/:rule/withdraw"
        case .messageFile: "/messages/:message/files/:file"
        case .messageProof: "/messages/:message/proof.json"
        case .partners: "/partners"
        case .settleAlarm: "/partners/alarms/:alarm"
        case .statement: "/partners/statement"
        case .pairing, .uploadInvitation: "/partners/pairing"
        case .acceptInvitation: "/partners/pairing/:upload"
        case .evidenceWaiting: "/evidence/waiting"
        case .evidence, .takeEvidence: "/cases/:case/evidence"
        case .newEvidence: "/cases/:case/evidence/new"
        case .evidenceItem: "/cases/:case/evidence/items/:item"
        case .evidenceFile: "/cases/:case/evidence/items/:item/file"
        case .newTransfer: "/cases/:case/evidence/transfers/new"
        case .prepareTransfer: "/cases/:case/evidence/transfers"
        case .pendingTransfer: "/cases/:case/evidence/pending/:transfer"
        case .signTransfer: "/cases/:case/evidence/pending/:transfer/sign"
        case .refuseTransfer: "/cases/:case/evidence/pending/:transfer/refuse"
        case .withdrawTransfer: "/cases/:case/evidence/pending/:transfer/withdraw"
        case .exportEvidence: "/cases/:case/evidence/bundle"
        case .operations, .placeSeizure: "/operations"
        case .operationEvents: "/operations/events"
        case .newOperation, .addOperation: "/operations/new"
        case .operation: "/operations/:operation"
        case .editOperation, .saveOperation: "/operations/:operation/edit"
        case .stepOperation: "/operations/:operation/step"
        case .operationSeizures, .judgeSeizure: "/operations/:operation/seizures"
        case .addSituationReport: "/operations/:operation/reports"
        case .situationReport, .saveSituationReport: "/operations/:operation/reports/:report"
        case .signSituationReport: "/operations/:operation/reports/:report/sign"
        case .pasteSeizures: "/operations/:operation/cen"
        case .seizureFile: "/operations/:operation/cen/:file"
        case .actionPlans: "/action-plans"
        case .newActionPlan, .addActionPlan: "/action-plans/new"
        case .actionPlan, .stepActionPlan: "/action-plans/:plan"
        case .amendActionPlan: "/action-plans/:plan/amend"
        case .apiPostMessage, .apiMessages: "/api/v1/messages"
        case .apiMessage: "/api/v1/messages/:message"
        case .overrideLane: "/declarations/:number/:item/lane"
        case .cases: "/cases"
        case .newCase, .openCase: "/cases/new"
        case .caseFile: "/cases/:case"
        case .describeCase: "/cases/:case/describe"
        case .moveCase: "/cases/:case/stage"
        case .assignCase: "/cases/:case/assign"
        case .remarkCase: "/cases/:case/remark"
        case .proposeCaseClosing: "/cases/:case/closing"
        case .approveCaseClosing: "/cases/:case/closing/approve"
        case .returnCaseClosing: "/cases/:case/closing/return"
        case .mergeCase: "/cases/:case/merge"
        case .splitCase: "/cases/:case/split"
        case .addCaseEntity: "/cases/:case/entities"
        case .clearCaseEntity: "/cases/:case/entities/:entity/clear"
        case .caseNames: "/cases/:case/names"
        case .judgeCaseMatch: "/cases/:case/matches"
        case .registerCorrection: "/cases/:case/corrections"
        case .decideCorrection: "/cases/:case/corrections/:correction"
        case .purgeCaseNames: "/cases/:case/purge"
        case .seizureForm, .saveSeizure: "/cases/:case/seizure"
        case .checkSeizure: "/cases/:case/seizure/check"
        case .performance: "/performance"
        case .reports, .saveReport: "/reports"
        case .newReport: "/reports/new"
        case .report: "/reports/view"
        case .reportCell: "/reports/cell"
        case .exportReport: "/reports/export"
        case .publishReport: "/reports/publish"
        case .publication: "/reports/published/:publication"
        case .officers, .addOfficer: "/officers"
        case .registers: "/registers"
        case .uploadRegister: "/registers/:register"
        case .previewRegister, .takeRegister: "/registers/:register/:upload"
        case .editOfficer, .updateOfficer: "/officers/:officer"
        case .setOfficerActive: "/officers/:officer/active"
        case .resetOfficerPassword: "/officers/:officer/password"
        case .apiCreateToken, .apiCloseToken: "/api/v1/tokens"
        case .apiPostDeclarations: "/api/v1/declarations"
        case .apiDeclaration: "/api/v1/declarations/:number"
        case .apiQueue: "/api/v1/queue"
        case .apiSearch: "/api/v1/search"
        case .apiPostFinding: "/api/v1/findings"
        }
    }

    /// Whether it speaks to programs, and so answers errors as problem details instead of pages.
    package var isForPrograms: Bool { pattern.hasPrefix("/api/") }
}
