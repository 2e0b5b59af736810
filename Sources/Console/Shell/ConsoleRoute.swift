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
    case asset
    case openAPI
    case loginForm
    case login
    case logout
    case language
    case account
    case changePassword
    case createToken
    case help
    case today
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
    case conferences
    case newConference
    case beginConference
    case conference
    case changeConference
    case conferenceItem
    case uploadConferenceFile
    case conferenceFile
    case signMinutes
    case retractSignature
    case minutesDocument
    case minutesPackage
    case settleMinutesAlarm
    case contactPoints
    case partners
    case settleAlarm
    case statement
    case pairing
    case uploadInvitation
    case acceptInvitation
    case apiPostMessage
    case apiMessages
    case apiMessage
    case overrideLane
    case performance
    case officers
    case addOfficer
    case setOfficerActive
    case resetOfficerPassword
    case apiCreateToken
    case apiCloseToken
    case apiPostDeclarations
    case apiDeclaration
    case apiQueue
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
        case .health, .asset, .openAPI, .loginForm, .login, .language, .apiCreateToken: .anyone
        case .logout, .account, .changePassword, .apiCloseToken: .doorstep
        case .createToken, .help: .signedIn
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
        case .messages, .messageEvents, .message, .copyMessage, .messageFile, .messageProof, .messageDraft,
            .apiMessages, .apiMessage, .releaseRules:
            .permission(.seeMessages)
        case .newMessage, .composeMessage, .attachFiles, .sendDraft, .submitDraft, .discardDraft, .answerMessage,
            .runMessageRule, .proposeReleaseRule, .withdrawReleaseRule, .apiPostMessage:
            .permission(.writeMessages)
        case .endorseDraft, .publishReleaseRule: .permission(.endorseMeasures)
        case .conferences, .conference, .conferenceItem, .conferenceFile, .minutesDocument, .minutesPackage,
            .contactPoints:
            .permission(.seeConferences)
        case .newConference, .beginConference, .changeConference, .uploadConferenceFile, .settleMinutesAlarm:
            .permission(.writeConferences)
        case .signMinutes, .retractSignature: .permission(.signMinutes)
        case .partners, .statement: .permission(.seePartners)
        case .settleAlarm: .permission(.settleAlarms)
        case .pairing, .uploadInvitation, .acceptInvitation: .permission(.pairPartners)
        case .overrideLane: .permission(.overrideLanes)
        case .performance: .permission(.seePerformance)
        case .officers, .addOfficer, .setOfficerActive, .resetOfficerPassword: .permission(.administerOfficers)
        }
    }

    package var payload: Payload {
        switch self {
        case .login, .logout, .language, .changePassword, .createToken, .recordFinding, .startImport, .addOfficer,
            .setOfficerActive, .resetOfficerPassword, .saveRule, .checkRule, .backTestRule, .shadowRule,
            .publishRule, .withdrawRule, .defendRule, .proposeRuleList, .activateRuleList, .dropRuleList, .overrideLane,
            .proposeLookouts, .addLookout, .activateLookouts,
            .withdrawLookouts, .judgeLookoutHit, .composeMessage, .sendDraft, .submitDraft, .endorseDraft,
            .discardDraft, .answerMessage, .copyMessage, .messageFile, .runMessageRule, .proposeReleaseRule,
            .publishReleaseRule, .withdrawReleaseRule, .settleAlarm, .acceptInvitation, .beginConference,
            .changeConference, .signMinutes, .retractSignature, .settleMinutesAlarm:
            .form
        case .upload, .uploadLookouts, .uploadInvitation, .attachFiles, .uploadConferenceFile: .upload
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
        case .asset: "/static/:hash/:name"
        case .openAPI: "/api/openapi.json"
        case .loginForm, .login: "/login"
        case .logout: "/logout"
        case .language: "/language"
        case .account: "/account"
        case .changePassword: "/account/password"
        case .createToken: "/account/token"
        case .help: "/help"
        case .today: "/"
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
        case .conferences: "/conferences"
        case .newConference, .beginConference: "/conferences/new"
        case .conference, .changeConference: "/conferences/:conference"
        case .conferenceItem: "/conferences/:conference/items/:entry"
        case .uploadConferenceFile: "/conferences/:conference/files"
        case .conferenceFile: "/conferences/:conference/files/:file"
        case .signMinutes: "/conferences/:conference/sign"
        case .retractSignature: "/conferences/:conference/retract"
        case .minutesDocument: "/conferences/:conference/minutes.pdf"
        case .minutesPackage: "/conferences/:conference/minutes.json"
        case .settleMinutesAlarm: "/conferences/:conference/alarms/:alarm"
        case .contactPoints: "/contact-points"
        case .partners: "/partners"
        case .settleAlarm: "/partners/alarms/:alarm"
        case .statement: "/partners/statement"
        case .pairing, .uploadInvitation: "/partners/pairing"
        case .acceptInvitation: "/partners/pairing/:upload"
        case .apiPostMessage, .apiMessages: "/api/v1/messages"
        case .apiMessage: "/api/v1/messages/:message"
        case .overrideLane: "/declarations/:number/:item/lane"
        case .performance: "/performance"
        case .officers, .addOfficer: "/officers"
        case .setOfficerActive: "/officers/:officer/active"
        case .resetOfficerPassword: "/officers/:officer/password"
        case .apiCreateToken, .apiCloseToken: "/api/v1/tokens"
        case .apiPostDeclarations: "/api/v1/declarations"
        case .apiDeclaration: "/api/v1/declarations/:number"
        case .apiQueue: "/api/v1/queue"
        case .apiPostFinding: "/api/v1/findings"
        }
    }

    /// Whether it speaks to programs, and so answers errors as problem details instead of pages.
    package var isForPrograms: Bool { pattern.hasPrefix("/api/") }
}
