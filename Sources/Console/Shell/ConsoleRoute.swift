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
    case evidencePhoto
    case signPhotos
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
    case sea
    case seaEvents
    case seaVessels
    case seaVessel
    case seaCard
    case seaTrack
    case seaTracks
    case seaChart
    case seaLayer
    case seaAlerts
    case seaAlert
    case takeSeaAlert
    case dismissSeaAlert
    case openSeaCase
    case draftSeaMessage
    case seaZones
    case saveSeaZone
    case uploadSeaZones
    case previewSeaZones
    case takeSeaZones
    case removeSeaZone
    case seaPlots
    case addSeaPlot
    case uploadSeaPlots
    case previewSeaPlots
    case takeSeaPlots
    case watchedVessels
    case watchVessel
    case unwatchVessel
    case exportSea
    case seaExport
    case seaExportFile
    case seaFeeds
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
    case field
    case fieldWorker
    case fieldManifest
    case apiFieldSession
    case apiFieldDraft
    case apiFieldPhoto
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

    package var method: HTTPRequest.Method {
        switch self {
        case .apiCloseToken: .delete
        default: payload == .none ? .get : .post
        }
    }

    /// Whether it speaks to programs, and so answers errors as problem details instead of pages.
    package var isForPrograms: Bool { pattern.hasPrefix("/api/") }
}
