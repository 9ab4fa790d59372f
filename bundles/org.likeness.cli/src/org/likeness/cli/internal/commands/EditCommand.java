// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness edit}. */
@Command(name = "edit", description = {"Changes what a dataset's faces show by a trained editor (GANimation, StarGAN), and measures whether it",
    "is what was asked for and still the same person."}, footer = {"", "Examples:",
    "  likeness edit smile --faces anna --set AU12=0.8 --to anna-smiling",
    "  likeness edit smile --faces others --vary 4 --reader reader"})
final class EditCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Step step;

  @Parameters(paramLabel = "RUN", description = "A run that trained an editor: id, its beginning, a recipe's name, or 'last'.")
  private String run;

  @Option(names = "--faces", required = true, paramLabel = "DATASET", description = "Whose faces are changed.")
  private String faces;

  @Option(names = "--set", paramLabel = "NAME=X", description = "What each face shall show; may be given several times.")
  private Map<String, Double> set;

  @Option(names = "--vary", paramLabel = "N", description = "So many changed faces of each, with what --set does not name drawn at random.")
  private Integer vary;

  @Option(names = "--where", paramLabel = "CONDITIONS", description = "Only faces of which these hold: 'AU12<0.1 pose.yaw>-10'.")
  private String where;

  @Option(names = "--most", paramLabel = "N", description = "Of the dataset's faces at most so many, evenly from all. Default: 200.")
  private Integer most;

  @Option(names = "--to", paramLabel = "DATASET", description = "A new dataset for the changed faces.")
  private String to;

  @Option(names = "--reader", paramLabel = "RUN", description = "A run that trained an attribute reader: measures what the changed faces show.")
  private String reader;

  @Override
  public Integer call() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("run", options.session().run(run));
    keys.put("faces", faces);
    keys.put("set", set == null ? null : new LinkedHashMap<String, Object>(set));
    keys.put("vary", vary == null ? null : (long) vary);
    keys.put("where", where);
    keys.put("most", most == null ? null : (long) most);
    keys.put("to", to);
    keys.put("reader", reader == null ? null : options.session().run(reader));
    return step.run(options, "edit", keys);
  }
}
