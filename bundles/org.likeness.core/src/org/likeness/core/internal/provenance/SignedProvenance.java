// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.provenance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.CanonicalJson;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Json;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Plain;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Marking;
import org.likeness.core.provenance.ProvenanceService;
import org.likeness.core.provenance.Verdict;
import org.likeness.core.provenance.Verdict.Status;
import org.likeness.media.mark.Mark;

/** Records beside files: canonical JSON (RFC 8785) signed with Ed25519. This is no C2PA and does not call itself so. */
public class SignedProvenance implements ProvenanceService {
  private final Path config;
  private final String version;

  /** @param config folder of the key */
  public SignedProvenance(Path config, String version) {
    this.config = config;
    this.version = version;
  }

  static Path sidecar(Path file) {
    return Outputs.recordOf(file);
  }

  @Override
  public String fingerprint() {
    return SigningKey.fingerprint(SigningKey.of(config).open());
  }

  @Override
  public Path sign(Path file, Claim claim) {
    Path to = sidecar(file);
    Atomic.write(to, Json.write(Records.sign(SigningKey.of(config), record(file, claim), older(file))));
    return to;
  }

  /** A record that is there is never lost: the new one names it and keeps it. */
  private static Map<String, Object> older(Path file) {
    Path sidecar = sidecar(file);
    if (!Files.exists(sidecar)) {
      return Map.of();
    }
    try {
      Map<String, Object> older = Json.readMap(sidecar);
      CanonicalJson.write(older);
      return older;
    } catch (UserProblem | IllegalArgumentException e) {
      throw new UserProblem("The record " + sidecar + " cannot be read and so cannot be kept; move it away before you sign anew", e);
    }
  }

  private Map<String, Object> record(Path file, Claim claim) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("file", file.getFileName().toString());
    record.put("sha256", Hashes.sha256(file));
    record.put("mediaType", MediaTypes.of(file));
    record.put("created", Map.of("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), "selfAsserted", true));
    record.put("softwareAgent", Map.of("name", "Likeness", "version", version));
    record.put("digitalSourceType", claim.sourceType().uri());
    record.put("actions", claim.actions().stream().map(a -> Map.of("action", a.action(), "description", a.description())).toList());
    record.put("allActionsIncluded", true);
    record.put("ingredients", claim.ingredients().stream()
        .map(i -> Map.of("relationship", i.role(), "name", i.name(), "sha256", i.sha256())).toList());
    record.put("models", claim.models());
    record.put("run", claim.runId());
    record.put("watermark", claim.watermark().isEmpty() ? null : Map.of("algorithm", Marking.ALGORITHM, "id", claim.watermark()));
    return record;
  }

  @Override
  public Verdict verify(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserProblem("There is no file " + file);
    }
    Optional<Mark> mark = Marking.find(file);
    Path sidecar = sidecar(file);
    if (!Files.exists(sidecar)) {
      return verdict(Status.UNKNOWN, "no record: unknown, not evidence of being real", "", Map.of(), mark, List.of());
    }
    Map<String, Object> json;
    try {
      json = Json.readMap(sidecar);
    } catch (UserProblem e) {
      return verdict(Status.CHANGED, "the record beside the file cannot be read any more", "", Map.of(), mark, List.of());
    }
    Map<String, Object> record = Json.map(json, "record");
    Optional<PublicKey> key = Records.signer(json);
    if (key.isEmpty()) {
      return verdict(Status.CHANGED, "the record was changed since signing: nothing in it can be relied on", "", json, mark, List.of());
    }
    String signer = SigningKey.fingerprint(key.get());
    if (!Hashes.sha256(file).equals(Json.text(record, "sha256"))) {
      return verdict(Status.CHANGED, "content changed since signing (record of key " + signer + ")", signer, json, mark, claims(json, file.getFileName().toString()));
    }
    boolean own = own(signer);
    return verdict(Status.VALID, "signature valid; signer = key " + signer + (own ? " (your own)" : "") + ", not on any trust list",
        signer, json, mark, claims(json, file.getFileName().toString()));
  }

  private boolean own(String signer) {
    return !signer.isEmpty() && SigningKey.exists(config) && fingerprint().equals(signer);
  }

  private Verdict verdict(Status status, String sentence, String signer, Map<String, Object> json, Optional<Mark> mark, List<String> claims) {
    Verdict.Mark found = mark.map(m -> m.present() ? Verdict.Mark.PRESENT : Verdict.Mark.ABSENT).orElse(Verdict.Mark.NOT_APPLICABLE);
    String recorded = Json.text(Json.map(Json.map(json, "record"), "watermark"), "id");
    return new Verdict(status, sentence, signer, own(signer), found, markWords(mark, recorded), json, claims);
  }

  private static String markWords(Optional<Mark> mark, String recorded) {
    if (mark.isEmpty()) {
      return "not a picture or video in which an invisible mark could be looked for";
    }
    if (!mark.get().present()) {
      return recorded.isEmpty() ? "no invisible mark of Likeness found, which says nothing about where it comes from"
          : "the invisible mark that the record names was not found";
    }
    String id = new Marking(mark.get().id().getAsLong()).hex();
    String words = "invisible mark of Likeness found (" + id + "): made or changed by software";
    return recorded.isEmpty() || recorded.equals(id) ? words + (recorded.isEmpty() ? "" : ", as the record says")
        : words + ", but the record names another one (" + recorded + ")";
  }

  /** What the record states; nothing when it was changed. Earlier records follow, each with its time. */
  private static List<String> claims(Map<String, Object> sidecar, String file) {
    List<String> out = new ArrayList<>();
    if (Records.signer(sidecar).isEmpty()) {
      return out;
    }
    out.addAll(RecordWords.of(Json.map(sidecar, "record"), file));
    for (Map<String, Object> e : Records.earlier(sidecar)) {
      Map<String, Object> older = Json.map(e, "record");
      out.add("an earlier record of key " + SigningKey.fingerprint(Records.signer(e).orElseThrow()) + ", "
          + Plain.line(Json.text(Json.map(older, "created"), "time"), 40) + ", said: it is " + RecordWords.what(Json.text(older, "digitalSourceType")));
    }
    if (!Records.complete(sidecar)) {
      out.add("earlier records are named but are missing or were changed");
    }
    return out;
  }
}
