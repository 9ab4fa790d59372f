// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.provenance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.base.io.CanonicalJson;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Json;

/**
 * Signed records as plain data: {@code schema}, {@code record}, {@code signature} (Ed25519 over the record's canonical JSON,
 * RFC 8785) and {@code earlier}, the records that this one has taken the place of, the newest first. A record that has
 * taken another's place names its hash ({@code previous}), so that none can be left out unseen.
 */
final class Records {
  static final String SCHEMA = "likeness-provenance/1";
  private static final String PREVIOUS = "previous";
  private static final String EARLIER = "earlier";

  private Records() {}

  /** @param older the sidecar that this one takes the place of; empty for none */
  static Map<String, Object> sign(SigningKey key, Map<String, Object> record, Map<String, Object> older) {
    Map<String, Object> all = new LinkedHashMap<>(record);
    if (!older.isEmpty()) {
      all.put(PREVIOUS, Map.of("sha256", hash(older)));
    }
    Map<String, Object> signature = new LinkedHashMap<>();
    signature.put("algorithm", "Ed25519");
    signature.put("canonicalization", "RFC 8785");
    signature.put("publicKey", Base64.getEncoder().encodeToString(key.open().getEncoded()));
    signature.put("fingerprint", SigningKey.fingerprint(key.open()));
    signature.put("value", Base64.getEncoder().encodeToString(signed(key, all)));
    Map<String, Object> sidecar = new LinkedHashMap<>();
    sidecar.put("schema", SCHEMA);
    sidecar.put("record", all);
    sidecar.put("signature", signature);
    if (!older.isEmpty()) {
      List<Object> earlier = new java.util.ArrayList<>();
      earlier.add(alone(older));
      earlier.addAll(Json.maps(older, EARLIER));
      sidecar.put(EARLIER, earlier);
    }
    return sidecar;
  }

  /** The key that a sidecar's signature is valid for; nothing when it is not valid. */
  static Optional<PublicKey> signer(Map<String, Object> sidecar) {
    Map<String, Object> signature = Json.map(sidecar, "signature");
    try {
      PublicKey key = KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(Json.text(signature, "publicKey"))));
      Signature s = Signature.getInstance("Ed25519");
      s.initVerify(key);
      s.update(CanonicalJson.write(Json.map(sidecar, "record")).getBytes(StandardCharsets.UTF_8));
      boolean valid = SCHEMA.equals(Json.text(sidecar, "schema")) && s.verify(Base64.getDecoder().decode(Json.text(signature, "value")));
      return valid ? Optional.of(key) : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty(); // no key, no signature, no canonical form: not what was signed
    }
  }

  /** The records before this one that are as they were signed and that the one after them names, the newest first. */
  static List<Map<String, Object>> earlier(Map<String, Object> sidecar) {
    List<Map<String, Object>> good = new java.util.ArrayList<>();
    Map<String, Object> after = sidecar;
    for (Map<String, Object> e : Json.maps(sidecar, EARLIER)) {
      String named = Json.text(Json.map(Json.map(after, "record"), PREVIOUS), "sha256");
      if (signer(e).isEmpty() || !named.equals(hash(e))) {
        break;
      }
      good.add(e);
      after = e;
    }
    return good;
  }

  /** Whether every record that is named as an earlier one is there. */
  static boolean complete(Map<String, Object> sidecar) {
    List<Map<String, Object>> good = earlier(sidecar);
    Map<String, Object> oldest = good.isEmpty() ? sidecar : good.getLast();
    return Json.map(Json.map(oldest, "record"), PREVIOUS).isEmpty() && good.size() == Json.maps(sidecar, EARLIER).size();
  }

  private static String hash(Map<String, Object> sidecar) {
    return Hashes.sha256(CanonicalJson.write(alone(sidecar)));
  }

  private static Map<String, Object> alone(Map<String, Object> sidecar) {
    Map<String, Object> out = new LinkedHashMap<>(sidecar);
    out.remove(EARLIER);
    return out;
  }

  private static byte[] signed(SigningKey key, Map<String, Object> record) {
    try {
      Signature s = Signature.getInstance("Ed25519");
      s.initSign(key.secret());
      s.update(CanonicalJson.write(record).getBytes(StandardCharsets.UTF_8));
      return s.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot sign with an Ed25519 key", e);
    }
  }
}
