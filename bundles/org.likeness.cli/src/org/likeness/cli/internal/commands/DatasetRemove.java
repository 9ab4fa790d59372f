// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness dataset remove}. */
@Command(name = "remove", description = {"Takes pictures or clips out of a dataset, with the faces that were found in them.",
    "Copied files and crops go to the workspace's trash, linked files stay where they are. Neither Undo nor Restore takes them back:",
    "'likeness extract' on a file that lies there takes it in again and finds its faces anew."}, footer = {"", "Examples:",
    "  likeness dataset remove anna blurred.jpg", "  likeness dataset remove anna 17 '*.gif'"})
final class DatasetRemove implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the dataset.")
  private String name;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "ITEM",
      description = "An item's number or file name, as 'dataset show NAME --items' lists them, or a pattern as *.gif.")
  private List<String> wanted;

  @Override
  public Integer call() {
    Dataset dataset = options.workspace().datasets().get(name);
    List<DatasetItem> all = dataset.items();
    Set<Long> ids = new LinkedHashSet<>();
    wanted.forEach(w -> ids.addAll(matching(all, w)));
    int faces = dataset.counts().faces();
    try (DatasetEditor editor = dataset.edit()) {
      editor.remove(ids);
      editor.commit();
    }
    int gone = faces - dataset.counts().faces();
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("removed", all.stream().filter(i -> ids.contains(i.id())).map(DatasetItem::file).toList());
    plain.put("faces", gone);
    options.output().print(plain, () -> options.output().line("Took " + ids.size() + (ids.size() == 1 ? " file and " : " files and ") + gone
        + (gone == 1 ? " face" : " faces") + " out of '" + name + "'. Restore does not take them back; what the dataset had copied lies in "
        + options.workspaceFolder().resolve("trash") + ", from where 'likeness extract' takes a file in again"));
    return 0;
  }

  private List<Long> matching(List<DatasetItem> all, String wanted) {
    List<Long> ids = all.stream().filter(i -> is(i, wanted)).map(DatasetItem::id).toList();
    if (ids.isEmpty() && wanted.matches("[0-9]{1,18}")) {
      ids = all.stream().filter(i -> i.id() == Long.parseLong(wanted)).map(DatasetItem::id).toList();
    }
    if (ids.isEmpty()) {
      ids = all.stream().filter(i -> matches(i, wanted)).map(DatasetItem::id).toList();
    }
    if (ids.isEmpty()) {
      throw new UserProblem("The dataset '" + name + "' has no item '" + wanted + "'"
          + Suggestions.sentence(wanted, all.stream().map(DatasetRemove::fileName).toList()));
    }
    return ids;
  }

  private static boolean is(DatasetItem item, String wanted) {
    return item.file().equals(wanted) || fileName(item).equals(wanted);
  }

  private static boolean matches(DatasetItem item, String pattern) {
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      return matcher.matches(Path.of(item.file())) || matcher.matches(Path.of(fileName(item)));
    } catch (PatternSyntaxException | InvalidPathException e) {
      return false;
    }
  }

  private static String fileName(DatasetItem item) {
    return item.file().substring(Math.max(item.file().lastIndexOf('/'), item.file().lastIndexOf('\\')) + 1);
  }
}
