// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Running recipes: one service per kind of recipe, the runner, and what runs now. */
package org.likeness.core.runner;
