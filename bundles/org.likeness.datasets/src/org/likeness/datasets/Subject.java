// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.time.LocalDate;
import java.util.Set;

/**
 * A person shown in a dataset.
 *
 * @param name as items and faces name the person; empty = everybody in the dataset who is not named otherwise
 * @param basis on what basis the face may be used
 * @param scope what it may be used for; empty = everything
 * @param expires last day on which it may be used; null = no end
 * @param evidence where the consent or licence can be read: a text, or {@code evidence/...} in the dataset; may be empty
 * @param evidenceSha256 of that file, in hex; empty when it is no file of the dataset
 */
public record Subject(String name, Basis basis, Set<Use> scope, LocalDate expires, String evidence, String evidenceSha256) {

  /** One without a file of evidence in the dataset. */
  public Subject(String name, Basis basis, Set<Use> scope, LocalDate expires, String evidence) {
    this(name, basis, scope, expires, evidence, "");
  }

  public static Subject of(String name, Basis basis) {
    return new Subject(name, basis, Set.of(), null, "");
  }
}
