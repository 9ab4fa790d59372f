// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.task.Progress;

/** Networks and head models that do not come with the product. Nothing is ever fetched without being asked for. */
public interface ModelLibrary {

  /** Everything known, by id: what comes with the product, and {@code models.json} of each plug-in bundle that has one. */
  List<ModelEntry> catalogue();

  /** One sentence for each model of a plug-in bundle that is left out of the catalogue, with the reason. */
  default List<String> problems() {
    return List.of();
  }

  /** @throws org.likeness.api.problem.UserProblem when there is none; the sentence names the nearest */
  ModelEntry entry(String id);

  /** Ids of what is installed completely (files there with the right size). */
  List<String> installed();

  boolean isInstalled(String id);

  /** The folder of an installed entry. */
  Optional<Path> find(String id);

  /**
   * The same, for use: the files are held against their checksums (each once per process, and when it has changed).
   *
   * @throws org.likeness.api.problem.UserProblem when it is not installed or damaged, naming the command that mends it
   */
  Path path(String id);

  /** What is wrong with the files of an entry that was installed; nothing when they are right or it never was. */
  Optional<String> damage(String id);

  /**
   * Installs an entry: from a folder that holds its files (anywhere below), or from its upstream address when
   * {@code from} is null. Checks every checksum; interrupted downloads go on where they stopped; the entry's folder
   * appears only when everything is right.
   */
  Path install(String id, Path from, Progress progress);

  /** Reads every installed file and compares its checksum; one sentence per problem. */
  List<String> verify(String id, Progress progress);

  /** Where {@link #install} puts entries. */
  Path folder();
}
