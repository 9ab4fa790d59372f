// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.models;

import java.util.List;

/**
 * An entry of the catalogue.
 *
 * @param id stable: {@code face-api}
 * @param version of the files
 * @param label for people
 * @param description what it is for
 * @param files what belongs to it
 * @param licence SPDX id
 * @param copyright who has made it
 * @param citation paper or address
 * @param usedBy ids of plug-ins
 * @param sources upstream's files that the entry is packed from; empty when it is not packed
 * @param packer how upstream's files become the entry's: empty (as they are) or {@code ict-facekit}
 */
public record ModelEntry(String id, String version, String label, String description, List<ModelFile> files,
    String licence, String copyright, String citation, List<String> usedBy,
    List<ModelFile> sources, String packer) {

  /** The size of all files in bytes. */
  public long bytes() {
    return files.stream().mapToLong(ModelFile::bytes).sum();
  }

  /**
   * A file of an entry.
   *
   * @param name path below the entry's folder
   * @param url where upstream has it; empty when it is packed here
   * @param sha256 in hex
   * @param bytes size
   */
  public record ModelFile(String name, String url, String sha256, long bytes) {}
}
