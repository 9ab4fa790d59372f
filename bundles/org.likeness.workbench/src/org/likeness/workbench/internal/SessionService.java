// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.session.WorkspaceSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.prefs.BackingStoreException;

/** The one open workspace; its folder and those before it are kept in the preferences. */
@Component(service = WorkspaceSession.class)
public final class SessionService implements WorkspaceSession {
  private static final String RECENT = "workspaces";
  private static final int MOST = 10;

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Likeness likeness;
  private volatile Workspace workspace;
  private String problem = "";

  @Activate
  public SessionService(@Reference Likeness likeness) {
    this.likeness = likeness;
    String chosen = System.getProperty("likeness.workspace", "");
    try {
      if (!chosen.isEmpty()) {
        workspace = likeness.workspace(Path.of(chosen), true);
        remember(workspace.folder());
      } else if (!recent().isEmpty()) {
        workspace = likeness.workspace(recent().get(0), false);
      }
    } catch (UserProblem | InvalidPathException e) {
      problem = chosen.isEmpty() ? "The last workspace could not be opened: " + e.getMessage() : "The workspace could not be opened: " + e.getMessage();
      ILog.get().warn(problem);
    }
  }

  @Override
  public Optional<Workspace> workspace() {
    return Optional.ofNullable(workspace);
  }

  @Override
  public Workspace open(Path folder, boolean create) {
    Workspace next = likeness.workspace(folder, create);
    workspace = next;
    remember(next.folder());
    touch();
    return next;
  }

  @Override
  public String problem() {
    return problem;
  }

  private static IEclipsePreferences preferences() {
    return InstanceScope.INSTANCE.getNode("org.likeness.workbench");
  }

  private void remember(Path folder) {
    List<String> all = new ArrayList<>(recent().stream().map(Path::toString).toList());
    all.remove(folder.toString());
    all.add(0, folder.toString());
    preferences().put(RECENT, String.join("\n", all.subList(0, Math.min(MOST, all.size()))));
    try {
      preferences().flush();
    } catch (BackingStoreException e) {
      ILog.get().warn("The list of workspaces could not be saved", e);
    }
  }

  @Override
  public List<Path> recent() {
    return preferences().get(RECENT, "").lines().filter(s -> !s.isBlank()).map(Path::of).filter(Files::isDirectory)
        .toList();
  }

  @Override
  public void touch() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public AutoCloseable onChange(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
