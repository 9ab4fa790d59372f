// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.provenance;

import java.util.List;
import java.util.Map;

/**
 * What is known of a file.
 *
 * @param status the answer
 * @param sentence the answer in words
 * @param signer fingerprint of the key; empty without a record
 * @param ownKey whether that is this user's key
 * @param watermark whether our invisible mark was found
 * @param watermarkSentence the same in words
 * @param record the sidecar's content as plain data, not cleaned; empty without one
 * @param claims what the record states, each to be read after "the file"; cleaned; empty when nothing in it can be relied on
 */
public record Verdict(Status status, String sentence, String signer, boolean ownKey, Mark watermark,
    String watermarkSentence, Map<String, Object> record, List<String> claims) {

  /** The answer. */
  public enum Status {
    VALID, CHANGED, UNKNOWN
  }

  /** Whether the mark is there. */
  public enum Mark {
    PRESENT, ABSENT,
    /** The file is no picture or video, or cannot be read. */
    NOT_APPLICABLE
  }
}
