<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: junit-xml
title: JUnit XML, which test runners and many scanners write
tool: JUnit
recognise:
  - {root: =testsuites}
  - {root: =testsuite}
elements: [testcase]
carries: [passes, severities, lines]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<!-- Nothing says which tool wrote it, but each has its habits. What the rule, the place and
     the severity are depends on the tool; without a known one the test is the rule. -->

<xsl:template match="/">
  <records><xsl:apply-templates select=".//testcase"/></records>
</xsl:template>

<xsl:template name="tool">
  <xsl:variable name="suites" select="ancestor::testsuites/@name"/>
  <xsl:variable name="suite" select="../@name"/>
  <xsl:variable name="package" select="../@package"/>
  <xsl:choose>
    <xsl:when test="starts-with($suites, 'KICS')">KICS</xsl:when>
    <xsl:when test="$suites = 'trivy'">Trivy</xsl:when>
    <xsl:when test="starts-with($suites, 'TERRASCAN')">Terrascan</xsl:when>
    <xsl:when test="$suites = 'Regula'">Regula</xsl:when>
    <xsl:when test="$suites = 'kube-score'">kube-score</xsl:when>
    <xsl:when test="starts-with($suites, 'cfn-guard')">cfn-guard</xsl:when>
    <xsl:when test="starts-with($suites, 'Dastardly')">Dastardly</xsl:when>
    <xsl:when test="$suites = 'Biome'">Biome</xsl:when>
    <xsl:when test="$suites = 'Oxlint'">Oxlint</xsl:when>
    <xsl:when test="$suites = 'ruff'">Ruff</xsl:when>
    <xsl:when test="starts-with($suites, 'PHP_CodeSniffer')">PHP_CodeSniffer</xsl:when>
    <xsl:when test="$suite = 'bandit'">Bandit</xsl:when>
    <xsl:when test="$suite = 'tfsec'">tfsec</xsl:when>
    <xsl:when test="$suite = 'gitleaks'">Gitleaks</xsl:when>
    <xsl:when test="$suite = 'CloudFormation Lint'">cfn-lint</xsl:when>
    <xsl:when test="$suite = 'rubocop'">RuboCop</xsl:when>
    <xsl:when test="$suite = 'mypy'">mypy</xsl:when>
    <xsl:when test="$suite = 'semgrep results'">Semgrep</xsl:when>
    <xsl:when test="starts-with($suite, 'HTMLHint')">HTMLHint</xsl:when>
    <xsl:when test="$package = 'org.eslint' and starts-with(@name, 'org.eslint.@secretlint/')">Secretlint</xsl:when>
    <xsl:when test="$package = 'org.eslint'">ESLint</xsl:when>
    <xsl:when test="$package = 'org.spectral'">Spectral</xsl:when>
    <xsl:when test="$package = 'org.biome'">Biome</xsl:when>
    <xsl:when test="contains(@name, '][CKV')">Checkov</xsl:when>
    <xsl:when test="contains($suite, '.tftest.')">Terraform</xsl:when>
    <xsl:when test="starts-with(failure, 'Results:&#10;[') and contains(failure, '(Confidence: ')">gosec</xsl:when>
    <xsl:when test="contains(failure, '&#10;Range: ') and (contains(failure, '&#10;Rule: ')
                    or contains(failure, '&#10;Summary: '))">TFLint</xsl:when>
  </xsl:choose>
</xsl:template>

<xsl:template match="testcase">
  <xsl:variable name="tool"><xsl:call-template name="tool"/></xsl:variable>
  <xsl:variable name="problems" select="failure | error"/>
  <xsl:if test="$problems and ../@failures = '0' and not(../@errors &gt; 0)">
    <warning>the suite says that it has no failures, but it has</warning>
  </xsl:if>
  <xsl:choose>
    <xsl:when test="$problems">
      <xsl:apply-templates select="$problems">
        <xsl:with-param name="tool" select="string($tool)"/>
      </xsl:apply-templates>
    </xsl:when>
    <xsl:otherwise>
      <result tool="{$tool}">
        <kind>
          <xsl:choose>
            <xsl:when test="skipped or @status = 'skip' or @status = 'skipped'
                            or @status = 'disabled' or @status = 'notrun'
                            or @result = 'skipped'">notApplicable</xsl:when>
            <xsl:otherwise>pass</xsl:otherwise>
          </xsl:choose>
        </kind>
        <message><xsl:value-of select="skipped/@message"/></message>
        <xsl:call-template name="rule"><xsl:with-param name="tool" select="string($tool)"/></xsl:call-template>
        <path><xsl:value-of select="@file"/></path>
      </result>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- The rule as far as the test case tells it. -->
<xsl:template name="rule">
  <xsl:param name="tool"/>
  <xsl:choose>
    <xsl:when test="$tool = 'cfn-lint'">
      <rule><xsl:value-of select="substring-before(concat(@name, ' '), ' ')"/></rule>
      <rule_title><xsl:value-of select="substring-after(@name, ' ')"/></rule_title>
      <help_uri><xsl:value-of select="@url"/></help_uri>
    </xsl:when>
    <xsl:when test="$tool = 'Checkov'">
      <rule><xsl:value-of select="substring-before(substring-after(@name, ']['), ']')"/></rule>
      <rule_title><xsl:value-of select="substring-after(substring-after(@name, ']['), '] ')"/></rule_title>
    </xsl:when>
    <xsl:when test="$tool = 'cfn-guard'">
      <rule><xsl:value-of select="substring-before(concat(@name, '.guard'), '.guard')"/></rule>
    </xsl:when>
    <xsl:when test="$tool = 'ESLint'"><rule><xsl:value-of select="substring-after(@name, 'org.eslint.')"/></rule></xsl:when>
    <xsl:when test="$tool = 'Secretlint'">
      <rule><xsl:value-of select="substring-after(@name, 'org.eslint.')"/></rule>
    </xsl:when>
    <xsl:when test="$tool = 'Biome'"><rule><xsl:value-of select="translate(substring-after(@name, 'org.biome.'), '.', '/')"/></rule></xsl:when>
    <xsl:when test="$tool = 'Ruff'"><rule><xsl:value-of select="substring-after(@name, 'org.ruff.')"/></rule></xsl:when>
    <xsl:when test="$tool = 'Spectral'"><rule><xsl:value-of select="substring-before(concat(substring-after(@name, 'org.spectral.'), '('), '(')"/></rule></xsl:when>
    <xsl:when test="$tool = 'PHP_CodeSniffer'"><rule><xsl:value-of select="substring-before(@name, ' at ')"/></rule></xsl:when>
    <xsl:when test="$tool = 'TFLint' and contains(failure, '&#10;Summary: ')"><rule><xsl:value-of select="@name"/></rule></xsl:when>
    <xsl:when test="$tool = 'kube-score'">
      <!-- The id is the name in small letters. -->
      <rule><xsl:value-of select="translate(@name, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ', 'abcdefghijklmnopqrstuvwxyz-')"/></rule>
      <rule_title><xsl:value-of select="@name"/></rule_title>
    </xsl:when>
    <xsl:when test="$tool = 'Oxlint' and not(string(@name))"><rule>OXL0001</rule></xsl:when>
    <xsl:when test="$tool = 'TFLint'"><rule><xsl:value-of select="substring-before(concat(@name, ' '), ' ')"/></rule></xsl:when>
    <xsl:when test="$tool = 'KICS'"><rule><xsl:value-of select="substring-before(@name, ': ')"/></rule></xsl:when>
    <xsl:when test="$tool = 'Gitleaks'"><rule><xsl:value-of select="substring-before(@name, ' has detected')"/></rule></xsl:when>
    <xsl:when test="$tool = 'gosec'"><rule><xsl:value-of select="../@name"/></rule></xsl:when>
    <xsl:when test="$tool = 'Terrascan'"><rule><xsl:value-of select="substring-after(@name, 'RULE - ')"/></rule></xsl:when>
    <xsl:when test="$tool = 'tfsec'">
      <rule><xsl:value-of select="substring-before(substring-after(@name, '['), ']')"/></rule>
      <rule_title><xsl:value-of select="substring-after(@name, '] - ')"/></rule_title>
    </xsl:when>
    <xsl:when test="$tool = 'Trivy' and starts-with(failure, '&#10;') or $tool = 'Trivy' and contains(@name, '] CVE-')">
      <rule><xsl:value-of select="substring-after(@name, '] ')"/></rule>
      <rule_title><xsl:value-of select="failure/@message"/></rule_title>
    </xsl:when>
    <xsl:when test="$tool = 'Trivy' and ../testcase[contains(@classname, ' ')] = ''">
      <rule><xsl:value-of select="substring-after(@name, '] ')"/></rule>
    </xsl:when>
    <xsl:when test="$tool = 'Trivy'">
      <rule><xsl:value-of select="@classname"/></rule>
      <rule_title><xsl:value-of select="substring-after(@name, '] ')"/></rule_title>
    </xsl:when>
  </xsl:choose>
  <rule><xsl:value-of select="@name"/></rule>
  <rule><xsl:value-of select="@classname"/></rule>
  <rule>unnamed</rule>
</xsl:template>

<!-- A word to one of ours. -->
<xsl:template name="level">
  <xsl:param name="word"/>
  <xsl:variable name="lower" select="translate($word, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/>
  <level>
    <xsl:choose>
      <xsl:when test="$lower = 'critical'">critical</xsl:when>
      <xsl:when test="$lower = 'high' or $lower = 'error'">high</xsl:when>
      <xsl:when test="$lower = 'medium' or $lower = 'warning' or $lower = 'moderate'">medium</xsl:when>
      <xsl:when test="$lower = 'low' or $lower = 'note' or $lower = 'notice' or $lower = 'style'">low</xsl:when>
      <xsl:when test="$lower = 'info' or $lower = 'information' or $lower = 'informational'">info</xsl:when>
    </xsl:choose>
  </level>
</xsl:template>

<!-- The severity as the tool wrote it: as type where that is such a word, else "failure" or
     "error". -->
<xsl:template name="severity">
  <xsl:param name="tool"/>
  <severity>
    <xsl:choose>
      <xsl:when test="@type = 'CRITICAL' or @type = 'HIGH' or @type = 'MEDIUM' or @type = 'LOW'
                      or @type = 'Critical' or @type = 'High' or @type = 'Medium' or @type = 'Low'
                      or @type = 'Info' or $tool = 'PHP_CodeSniffer'">
        <xsl:value-of select="@type"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="local-name()"/></xsl:otherwise>
    </xsl:choose>
  </severity>
</xsl:template>

<xsl:template match="failure | error">
  <xsl:param name="tool"/>
  <xsl:variable name="text" select="string(.)"/>
  <result tool="{$tool}">
    <xsl:call-template name="severity"><xsl:with-param name="tool" select="$tool"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="$tool = 'Bandit'">
        <rule><xsl:value-of select="substring-before(substring-after($text, 'Test ID: '), ' ')"/></rule>
        <rule_name><xsl:value-of select="../@name"/></rule_name>
        <help_uri><xsl:value-of select="@more_info"/></help_uri>
        <path><xsl:value-of select="../@classname"/></path>
        <line><xsl:call-template name="after-last"><xsl:with-param name="text" select="substring-after($text, '&#10;Location ')"/></xsl:call-template></line>
        <cwe><xsl:value-of select="substring-before(substring-after($text, '&#10;CWE: '), ' ')"/></cwe>
        <xsl:call-template name="level"><xsl:with-param name="word" select="@type"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'Regula'">
        <rule><xsl:value-of select="substring-before(concat(substring-after($text, 'Rule ID: '), '&#10;'), '&#10;')"/></rule>
        <rule_name><xsl:value-of select="@type"/></rule_name>
        <resource><xsl:value-of select="substring-after(../@name, '#')"/></resource>
        <resource_type><xsl:value-of select="../@classname"/></resource_type>
        <path><xsl:value-of select="substring-before(../@name, '#')"/></path>
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring-before(substring-after($text, '&#10;Severity: '), '&#10;')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'TFLint'">
        <rule><xsl:value-of select="substring-before(substring-after($text, '&#10;Rule: '), '&#10;')"/></rule>
        <path><xsl:value-of select="../@classname"/></path>
        <line><xsl:value-of select="substring-before(substring-after(substring-after($text, '&#10;Range: '), ':'), ',')"/></line>
        <message><xsl:value-of select="substring-after(substring-after(@message, ':'), ': ')"/></message>
        <xsl:call-template name="level"><xsl:with-param name="word" select="@type"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'Checkov'">
        <xsl:variable name="file" select="substring-before(concat(substring-after($text, '&#10;File: '), '&#10;'), '&#10;')"/>
        <resource><xsl:value-of select="substring-before(substring-after($text, 'Resource: '), '&#10;')"/></resource>
        <path><xsl:value-of select="../@file"/></path>
        <path><xsl:value-of select="substring-before($file, ': ')"/></path>
        <line><xsl:value-of select="substring-before(substring-after($file, ': '), '-')"/></line>
        <end_line><xsl:value-of select="substring-after(substring-after($file, ': '), '-')"/></end_line>
        <help_uri><xsl:if test="contains($text, '&#10;Guideline: http')">
          <xsl:value-of select="substring-before(concat(substring-after($text, '&#10;Guideline: '), '&#10;'), '&#10;')"/></xsl:if></help_uri>
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring-before(substring-after(../@name, '['), ']')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'tfsec'">
        <xsl:variable name="lines" select="substring-before(concat(substring-after($text, ':'), '&#10;'), '&#10;')"/>
        <path><xsl:value-of select="../@classname"/></path>
        <line><xsl:value-of select="substring-before(concat($lines, '-'), '-')"/></line>
        <end_line><xsl:value-of select="substring-after($lines, '-')"/></end_line>
        <help_uri><xsl:value-of select="substring-after($text, '&#10;See ')"/></help_uri>
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring-before(substring-after(../@name, ']['), ']')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'Trivy'">
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring-before(substring-after(../@name, '['), ']')"/></xsl:call-template>
        <xsl:call-template name="trivy"><xsl:with-param name="text" select="$text"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'KICS'">
        <xsl:variable name="place" select="substring-after(../@name, ': ')"/>
        <path><xsl:value-of select="substring-before($place, ' file in line ')"/></path>
        <line><xsl:value-of select="substring-after($place, ' file in line ')"/></line>
        <cwe><xsl:value-of select="../@cwe"/></cwe>
        <rule_title><xsl:value-of select="substring-before(../@name, ': ')"/></rule_title>
        <xsl:variable name="actual" select="substring-after(@message, '. Actual value: ')"/>
        <message><xsl:value-of select="substring($actual, 1, string-length($actual) - (substring($actual, string-length($actual)) = '.'))"/></message>
        <message><xsl:value-of select="substring-after(@message, '] ')"/></message>
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring-before(substring-after(@message, '[Severity: '), ',')"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'Terrascan'">
        <path><xsl:value-of select="../@classname"/></path>
        <line><xsl:value-of select="substring-before(substring-after(@message, ', Line: '), ',')"/></line>
        <resource><xsl:variable name="type" select="substring-before(substring-after(@message, ', Resource Type: '), ',')"/>
          <xsl:if test="$type"><xsl:value-of select="concat($type, '.', substring-before(substring-after(@message, ', Resource Name: '), ','))"/></xsl:if></resource>
        <rule_name><xsl:value-of select="substring-before(substring-after(@message, ', Rule Name: '), ',')"/></rule_name>
        <message><xsl:value-of select="substring-before(substring-after(@message, 'Description: '), ', File: ')"/></message>
        <xsl:call-template name="level"><xsl:with-param name="word" select="../@severity"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'Gitleaks'">
        <secret>true</secret>
        <path><xsl:value-of select="../@file"/></path>
        <line><xsl:value-of select="substring-before(substring-after(substring-after(@message, ' in file '), ', line '), '.')"/></line>
        <message><xsl:value-of select="concat(substring-before(../@name, ' has detected'), ' has detected secret for file ', ../@file, '.')"/></message>
        <level>high</level>
      </xsl:when>
      <xsl:when test="$tool = 'gosec'">
        <path><xsl:value-of select="../@name"/></path>
        <line><xsl:value-of select="substring-before(substring-after(substring-after($text, '['), ':'), ']')"/></line>
        <message><xsl:value-of select="../../@name"/></message>
        <cwe><xsl:value-of select="substring-before(substring-after($text, 'CWE: '), ')')"/></cwe>
        <xsl:variable name="severity" select="substring-before(substring-after($text, 'Severity: '), ',')"/>
        <level><xsl:choose><xsl:when test="$severity = '2'">high</xsl:when><xsl:when test="$severity = '1'">medium</xsl:when><xsl:otherwise>low</xsl:otherwise></xsl:choose></level>
      </xsl:when>
      <xsl:when test="$tool = 'cfn-guard'">
        <path><xsl:value-of select="../../@name"/></path>
        <line><xsl:value-of select="substring-before(substring-after($text, '[L:'), ',')"/></line>
        <rule_name><xsl:value-of select="@message"/></rule_name>
        <message><xsl:value-of select="$text"/></message>
      </xsl:when>
      <xsl:when test="$tool = 'cfn-lint'">
        <xsl:variable name="place" select="substring-after(@message, concat(@type, ' at '))"/>
        <path><xsl:value-of select="substring-before($place, ':')"/></path>
        <line><xsl:value-of select="substring-before(concat(substring-after($place, ':'), ':'), ':')"/></line>
        <column><xsl:value-of select="substring-after(substring-after($place, ':'), ':')"/></column>
        <message><xsl:value-of select="@type"/></message>
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring('error', 1, 5 * starts-with(../@name, 'E'))"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'kube-score'">
        <!-- "(container) what: why" -->
        <xsl:variable name="what" select="substring-before(concat(@message, ': '), ': ')"/>
        <resource><xsl:value-of select="../@classname"/></resource>
        <message><xsl:if test="starts-with($what, '(')"><xsl:value-of select="substring-after($what, ') ')"/></xsl:if></message>
        <message><xsl:value-of select="$what"/></message>
        <fix><xsl:value-of select="substring-after(@message, ': ')"/></fix>
      </xsl:when>
      <xsl:when test="$tool = 'Semgrep'">
        <path><xsl:value-of select="../@file"/></path>
        <line><xsl:value-of select="../@line"/></line>
        <snippet><xsl:value-of select="$text"/></snippet>
        <xsl:call-template name="level"><xsl:with-param name="word" select="@type"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'RuboCop'">
        <xsl:variable name="place" select="normalize-space($text)"/>
        <path><xsl:value-of select="substring-before($place, '.rb:')"/><xsl:if test="contains($place, '.rb:')">.rb</xsl:if></path>
        <line><xsl:value-of select="substring-before(substring-after($place, '.rb:'), ':')"/></line>
        <column><xsl:value-of select="substring-after(substring-after($place, '.rb:'), ':')"/></column>
        <message><xsl:value-of select="substring-after(@message, ': ')"/></message>
      </xsl:when>
      <xsl:when test="$tool = 'PHP_CodeSniffer'">
        <xsl:variable name="place" select="substring-before(substring-after(../@name, ' ('), ')')"/>
        <path><xsl:value-of select="../../@name"/></path>
        <line><xsl:value-of select="substring-before($place, ':')"/></line>
        <column><xsl:value-of select="substring-after($place, ':')"/></column>
        <xsl:call-template name="level"><xsl:with-param name="word" select="@type"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$tool = 'Dastardly'">
        <address><xsl:value-of select="../../@name"/></address>
        <message><xsl:value-of select="substring-after($text, '&#10;Issue Detail&#10;')"/></message>
        <xsl:call-template name="level"><xsl:with-param name="word" select="@type"/></xsl:call-template>
      </xsl:when>
      <!-- One test says it all: FILE:LINE: error: MESSAGE  [RULE] and notes, or many of these. -->
      <xsl:when test="$tool = 'mypy' and contains($text, ': error: ') and contains($text, ']')
                      and not(contains(substring-after($text, ': error: '), ': error: '))">
        <xsl:variable name="said" select="substring-before(concat(substring-after($text, ': error: '), '&#10;'), '&#10;')"/>
        <xsl:variable name="place" select="substring-before($text, ': error: ')"/>
        <rule><xsl:value-of select="translate(substring-after($said, '  ['), ']', '')"/></rule>
        <path><xsl:value-of select="substring-before($place, ':')"/></path>
        <line><xsl:value-of select="substring-before(concat(substring-after($place, ':'), ':'), ':')"/></line>
        <message><xsl:value-of select="substring-before(concat($said, '  ['), '  [')"/></message>
      </xsl:when>
      <xsl:when test="$tool = 'mypy'">
        <path><xsl:value-of select="substring-before($text, ':')"/></path>
        <line><xsl:value-of select="substring-before(substring-after($text, ':'), ':')"/></line>
        <message><xsl:value-of select="$text"/></message>
      </xsl:when>
      <xsl:when test="$tool = 'HTMLHint'">
        <path><xsl:value-of select="../@name"/></path>
        <message><xsl:value-of select="@message"/></message>
      </xsl:when>
      <!-- The linters that write as ESLint does: "line 1, col 2, Warning - ..." -->
      <xsl:when test="$tool = 'ESLint' or $tool = 'Biome' or $tool = 'Oxlint' or $tool = 'Ruff'
                      or $tool = 'Spectral' or $tool = 'Secretlint'">
        <xsl:variable name="column" select="translate(substring-before(substring-after(substring-after($text, ', '), ' '), ','), 'abcdefghijklmnopqrstuvwxyz ', '')"/>
        <path><xsl:value-of select="../../@name"/></path>
        <line><xsl:value-of select="substring-before(substring-after($text, 'line '), ',')"/></line>
        <column><xsl:value-of select="$column"/></column>
        <xsl:if test="$tool = 'Secretlint'">
          <secret>true</secret>
          <message><xsl:if test="starts-with(@message, '[')"><xsl:value-of select="substring-after(@message, '] ')"/></xsl:if></message>
        </xsl:if>
        <xsl:call-template name="level"><xsl:with-param name="word" select="substring-before(substring-after(substring-after(substring-after($text, ', '), ', '), ''), ' - ')"/></xsl:call-template>
      </xsl:when>
    </xsl:choose>
    <!-- What any test says; the first text of a member counts. -->
    <xsl:for-each select="..">
      <xsl:call-template name="rule"><xsl:with-param name="tool" select="$tool"/></xsl:call-template>
    </xsl:for-each>
    <message><xsl:value-of select="@message"/></message>
    <message><xsl:value-of select="$text"/></message>
    <path><xsl:value-of select="../@file"/></path>
    <line><xsl:value-of select="../@line"/></line>
    <column><xsl:value-of select="../@column"/></column>
    <xsl:if test="$tool = ''"><logical><xsl:value-of select="../@classname"/></logical></xsl:if>
  </result>
</xsl:template>

<!-- Misconfigurations have their place in the text, vulnerabilities their package in the
     class name ("libcrypto1.1-1.1.1c-r0") and the target in the suite's. -->
<xsl:template name="trivy">
  <xsl:param name="text"/>
  <xsl:variable name="id" select="substring-after(../@name, '] ')"/>
  <xsl:choose>
    <xsl:when test="starts-with($text, '&#10;')">
      <xsl:variable name="place" select="substring-before(substring-after($text, '&#10;'), ':&#10;')"/>
      <path><xsl:value-of select="substring-before($place, ':')"/></path>
      <path><xsl:value-of select="../../@name"/></path>
      <line><xsl:value-of select="substring-before(substring-after($place, ':'), ':')"/></line>
      <end_line><xsl:value-of select="substring-after(substring-after($place, ':'), ':')"/></end_line>
    </xsl:when>
    <xsl:when test="starts-with($id, 'CVE-') or starts-with($id, 'GHSA-')">
      <vulnerability><xsl:value-of select="$id"/></vulnerability>
      <target><xsl:value-of select="../../@name"/></target>
      <package><xsl:value-of select="../@classname"/></package>
      <message><xsl:value-of select="@message"/></message>
    </xsl:when>
    <xsl:otherwise>
      <secret>true</secret>
      <path><xsl:value-of select="../../@name"/></path>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="after-last">
  <xsl:param name="text"/>
  <xsl:choose>
    <xsl:when test="contains($text, ':')">
      <xsl:call-template name="after-last"><xsl:with-param name="text" select="substring-after($text, ':')"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
