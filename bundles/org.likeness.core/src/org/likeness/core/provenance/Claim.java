// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.provenance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is stated of a file.
 *
 * @param sourceType what it is
 * @param actions what was done, in C2PA's words: {@code c2pa.created}, {@code c2pa.opened}, {@code c2pa.edited},
 *     {@code c2pa.watermarked}
 * @param ingredients what it was made from
 * @param runId of the run that made it; may be empty
 * @param models plug-in id to hash of its weights
 * @param watermark id of the mark in hex, as {@link Marking} gives it; empty for none
 */
public record Claim(SourceType sourceType, List<Action> actions, List<Ingredient> ingredients, String runId,
    Map<String, String> models, String watermark) {

  /** IPTC's digital source types. */
  public enum SourceType {
    /** A generated picture or clip. */
    TRAINED_ALGORITHMIC_MEDIA("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"),
    /** A swap: a recording with a generated part. */
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA(
        "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"),
    /** A recording with a part that was put in without a trained network, such as a mean face: IPTC's "composite of elements". */
    COMPOSITE("http://cv.iptc.org/newscodes/digitalsourcetype/composite"),
    /** A recording that was processed without making anything new. */
    ALGORITHMICALLY_ENHANCED("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced"),
    /** Rendered from a model without training: SynthFace. */
    ALGORITHMIC_MEDIA("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"),
    /** Weights. */
    TRAINED_ALGORITHMIC_DATA("http://c2pa.org/digitalsourcetype/trainedAlgorithmicData");

    private final String uri;

    SourceType(String uri) {
      this.uri = uri;
    }

    public String uri() {
      return uri;
    }
  }

  /** @param description one sentence */
  public record Action(String action, String description) {}

  /**
   * @param role {@code parentOf} (what was opened), {@code inputTo} (faces, models), {@code componentOf}
   * @param name for people
   * @param sha256 of the file, or a dataset's fingerprint, in hex
   */
  public record Ingredient(String role, String name, String sha256) {

    /** Reads the file's hash. */
    public static Ingredient of(String role, Path file) {
      return new Ingredient(role, file.getFileName().toString(), org.likeness.base.io.Hashes.sha256(file));
    }
  }
}
