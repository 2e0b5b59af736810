//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// The text that goes with every bundle: how to check it without this product, in three languages.
public enum CustodyReadme {
    /// UTF-8.
    public static var bytes: [UInt8] { Array(text.utf8) }

    static let text = """
        CHAIN OF CUSTODY / CHUỖI QUẢN LÝ VẬT CHỨNG / 证据保管链
        Form 1

        ENGLISH

        This bundle proves off-line who held which evidence and when. custody.json holds the case number, the items,
        every transfer with the signatures of giver and receiver (or a witness), the certificates of the signers and
        positions in the journal of the node. files/ holds the files, each named by its SHA-256.

        With the product:     lienquan custody verify BUNDLE --authority authority.pem
        Independent program:  verify_custody.py BUNDLE --authority=authority.pem  (Python and "cryptography")
        Get authority.pem from the customs administration itself, not with the bundle.

        By hand:
         1. The archive has only README.txt, custody.json and files/, stored, without comments or extra fields.
         2. "sha256sum files/*" gives the names of the files, and "items" in custody.json names the same.
         3. custody.json is canonical JSON (RFC 8785). "certificate" (X.509, DER in base64url) is issued by the
            authority; its Ed25519 key signed "signature" over the text "lienquan custody bundle 1", one byte 0,
            and the canonical JSON of the object with the members "statement" and "certificate" only.
         4. H(name, x) is the SHA-256 of name, one byte 0, and x. Digest of an item: H("lienquan custody item 1",
            canonical JSON of the item). Digest of a transfer: H("lienquan custody transfer 1", canonical JSON).
            Hash of a signed transfer: H("lienquan custody link 1", canonical JSON of the element of "transfers").
            "previous" is the hash of the element before; of the first, H("lienquan custody case 1", case number).
         5. Each signature is over "lienquan custody signature 1", one byte 0, and canonical JSON of: transfer (its
            digest), case, role, key, at; the last signature also of sequence, previous and after (signatures before).
            "key" is base64url of the first 16 bytes of H("lienquan custody key 1", "Ed25519", byte 0, public key).
         6. The certificate of that key is issued by the authority, names the officer's login and name, and was
            valid at "at". Each giver held what was given: "last" is the hash of the item's transfer before.

        TIẾNG VIỆT

        Gói này chứng minh, không cần kết nối mạng, ai đã giữ vật chứng nào và vào lúc nào. custody.json ghi số vụ
        việc, các vật chứng, từng lần giao nhận kèm chữ ký của bên giao và bên nhận (hoặc người chứng kiến), chứng
        thư số của người ký và vị trí trong nhật ký của hệ thống. Thư mục files/ chứa các tệp, mỗi tệp mang tên là
        mã SHA-256 của chính nó.

        Bằng phần mềm:        lienquan custody verify GÓI --authority authority.pem
        Chương trình độc lập: verify_custody.py GÓI --authority=authority.pem
        Hãy lấy authority.pem trực tiếp từ cơ quan hải quan, không lấy kèm theo gói.

        Kiểm tra thủ công: làm theo sáu bước trong phần tiếng Anh. Lệnh "sha256sum files/*" phải cho ra đúng tên các
        tệp; mọi chữ ký phải đúng với khóa trong chứng thư do cơ quan chứng thực của hải quan cấp và còn hiệu lực
        vào thời điểm ký; mỗi lần giao nhận phải gắn với mã băm của lần liền trước.

        中文

        本文件包可离线证明何人在何时保管何项证据。custody.json 记载案件编号、各项证据、每次交接及交付人与
        接收人（或见证人）的签名、签名人证书以及系统日志中的位置。files/ 目录存放文件，文件名即其 SHA-256 值。

        使用本系统：  lienquan custody verify 文件包 --authority authority.pem
        独立程序：    verify_custody.py 文件包 --authority=authority.pem
        authority.pem 须直接向海关取得，不得采用随包附送的证书。

        手工核验：按英文部分的六个步骤进行。“sha256sum files/*” 的结果须与文件名一致；每个签名须与海关证书
        机构签发、且在签名时有效的证书中的密钥相符；每次交接须与前一次交接的哈希值相连。

        """
}
