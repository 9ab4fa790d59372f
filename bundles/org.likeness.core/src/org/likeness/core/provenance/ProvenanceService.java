// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.provenance;

import java.nio.file.Path;

/**
 * Signs what was made and says what is known of a file. Order of an export: watermark, encode, {@link #sign}. A record is
 * a statement by whoever holds the key; it proves that nothing was changed since, not that it is true.
 */
public interface ProvenanceService {

  /**
   * Writes {@code FILE.provenance.json} beside the file, atomically. The key is made at the first use. A record that is
   * there already is kept inside the new one, which names its hash.
   *
   * @return the sidecar
   */
  Path sign(Path file, Claim claim);

  /** What is known of a file, in words. */
  Verdict verify(Path file);

  /** The first 16 hex digits of the SHA-256 of the user's public key; makes the key when there is none. */
  String fingerprint();
}
