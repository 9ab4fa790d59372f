// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import org.likeness.datasets.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code likeness dataset list}. */
@Command(name = "list", description = "Lists the datasets of the workspace.",
    footer = {"", "Example:", "  likeness dataset list"})
final class DatasetList implements Callable<Integer> {
  @Mixin
  private Options options;

  @Override
  public Integer call() {
    List<Dataset> all = options.workspace().datasets().list();
    options.output().print(all.stream().map(DatasetList::plain).toList(), () -> {
      if (all.isEmpty()) {
        options.output().line("No datasets in " + options.workspaceFolder()
            + " yet. Make one with: likeness dataset import SOURCE --name NAME");
      } else {
        options.output().table(List.of("NAME", "PICTURES", "CLIPS", "FACES", "BASIS"), all.stream().map(DatasetList::row).toList());
      }
    });
    return 0;
  }

  /** One that is damaged is named as such and hides none of the others. */
  private static List<String> row(Dataset d) {
    try {
      return whole(d);
    } catch (UserProblem e) {
      return List.of(d.name(), "?", "?", "?", "damaged: " + e.getMessage());
    }
  }

  private static Object plain(Dataset d) {
    try {
      return DatasetShow.plain(d);
    } catch (UserProblem e) {
      return Map.of("name", d.name(), "folder", d.folder().toString(), "damaged", e.getMessage());
    }
  }

  private static List<String> whole(Dataset d) {
    Dataset.Counts n = d.counts();
    return List.of(d.name(), Integer.toString(n.images()), Integer.toString(n.videos()), Integer.toString(n.faces()),
        String.join(", ", d.info().subjects().stream().map(s -> s.basis().words()).distinct().toList()));
  }
}
