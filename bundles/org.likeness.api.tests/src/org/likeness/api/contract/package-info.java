// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What every plug-in of a kind must do: one abstract JUnit 5 class per kind. A plug-in's test inherits the class of its
 * kind and gives the plug-in; it may add what is special about it.
 */
package org.likeness.api.contract;
